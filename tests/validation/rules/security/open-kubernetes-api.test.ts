import { openKubernetesApi } from '../../../../shared/validation/rules/security/open-kubernetes-api.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const eks = (properties: Record<string, unknown>) => diagram('aws').node('k8s', 'aws.eks-cluster', properties).done();
const aks = (properties: Record<string, unknown>) =>
  diagram('azure').node('k8s', 'azure.aks-cluster', properties).done();

const open = {
  code: 'SEC-012',
  severity: 'warning' as const,
  message: 'The API server of "k8s" answers the whole internet.',
  nodes: ['k8s'],
  property: 'authorizedRanges',
};
const isPrivate = ['sets privateCluster: true on "k8s"', 'sets publicApi: false on "k8s"'];
const PUBLIC = { publicApi: true };

ruleTable(openKubernetesApi, {
  valid: {
    'nothing stated': eks({}),
    'no ranges, and nothing said of the address': eks({ authorizedRanges: [] }),
    'a private cluster': eks({ privateCluster: true, publicApi: true, authorizedRanges: [] }),
    'no public address': aks({ publicApi: false, authorizedRanges: ['0.0.0.0/0'] }),
    'not private, but no public address either': eks({ privateCluster: false, publicApi: false, authorizedRanges: [] }),
    'limited ranges': eks({ ...PUBLIC, authorizedRanges: ['203.0.113.0/24', '198.51.100.7/32'] }),
    'limited ranges on Azure': aks({ ...PUBLIC, authorizedRanges: ['203.0.113.0/24'] }),
  },
  invalid: {
    'an empty list': {
      diagram: eks({ ...PUBLIC, authorizedRanges: [] }),
      findings: [open],
      fixed: ['sets authorizedRanges: unknown on "k8s"', ...isPrivate],
    },
    'on Azure': {
      diagram: aks({ ...PUBLIC, authorizedRanges: [] }),
      findings: [open],
      fixed: ['sets authorizedRanges: unknown on "k8s"', ...isPrivate],
    },
    ...Object.fromEntries(
      ['0.0.0.0/0', '::/0', '*', 'Any', 'all', 'Internet'].map((range) => [
        `a list with ${range}`,
        {
          diagram: eks({ ...PUBLIC, authorizedRanges: ['203.0.113.0/24', range] }),
          findings: [open],
          fixed: ['sets authorizedRanges: unknown on "k8s"', ...isPrivate],
        },
      ]),
    ),
    'stated not to be private': {
      diagram: aks({ privateCluster: false, authorizedRanges: ['0.0.0.0/0'] }),
      findings: [open],
      fixed: [
        'sets authorizedRanges: unknown on "k8s"',
        'sets privateCluster: true on "k8s"',
        'sets publicApi: false on "k8s"',
      ],
    },
    'a public address and no word on who may call': {
      diagram: eks(PUBLIC),
      findings: [
        {
          ...open,
          severity: 'info',
          message: 'The API server of "k8s" is public; nothing says which address ranges may call it.',
        },
      ],
      fixed: isPrivate,
    },
    'the derived side': {
      diagram: eks({ ...PUBLIC, authorizedRanges: [] }),
      side: 'azure',
      findings: [open],
      fixed: [
        'sets authorizedRanges: unknown on "k8s"',
        'sets privateCluster: true on "k8s"',
        'sets publicApi: false on "k8s"',
      ],
    },
  },
});

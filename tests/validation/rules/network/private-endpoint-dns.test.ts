import { privateEndpointDns } from '../../../../shared/validation/rules/network/private-endpoint-dns.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Options = Record<string, unknown>;
const endpoint = (options: Options = {}, network: Options = {}) =>
  diagram('azure')
    .node('vnet', 'azure.virtual-network', network)
    .node('subnet', 'azure.subnet', { in: 'vnet' })
    .node('pe', 'azure.private-endpoint', { in: 'subnet', ...options });
const without = {
  code: 'NET-022',
  severity: 'warning' as const,
  message: 'The names behind "pe" still resolve to public addresses: private DNS is stated to be off.',
  nodes: ['pe'],
  property: 'privateDns',
};
const unstated = {
  code: 'NET-022',
  severity: 'info' as const,
  message: 'Nothing says how names resolve to "pe": no private DNS zone is drawn or stated.',
  nodes: ['pe'],
  property: 'privateDns',
};
const fixed = ['sets privateDns: true on "pe"'];

ruleTable(privateEndpointDns, {
  valid: {
    'private DNS stated': endpoint({ privateDns: true }).done(),
    'private DNS stated of the network': endpoint({}, { privateDns: true }).done(),
    'a private DNS zone in the drawing': endpoint().node('zone', 'azure.private-dns-zone').done(),
    'DNS of its own': endpoint().node('dns', 'azure.dns-private-resolver', { in: 'vnet' }).done(),
    'domain controllers, which answer for names': endpoint().node('dc', 'azure.entra-domain-services').done(),
    'no endpoint': diagram('azure').node('vnet', 'azure.virtual-network', { privateDns: false }).done(),
    'an interface endpoint that does not say, seen from Azure': {
      side: 'azure',
      diagram: diagram('aws').node('pe', 'aws.vpc-endpoint').done(),
    },
    'an interface endpoint on AWS': diagram('aws').node('pe', 'aws.vpc-endpoint', { privateDns: false }).done(),
  },
  invalid: {
    'private DNS stated to be off': { diagram: endpoint({ privateDns: false }).done(), findings: [without], fixed },
    'stated to be off in a network that has it': {
      diagram: endpoint({ privateDns: false }, { privateDns: true }).done(),
      findings: [without],
      fixed,
    },
    'nothing stated, as a question': { diagram: endpoint().done(), findings: [unstated], fixed },
    'a network that states that it has none': {
      diagram: endpoint({}, { privateDns: false }).done(),
      findings: [unstated],
      fixed,
    },
    'two endpoints, as one question': {
      diagram: endpoint().node('pe2', 'azure.private-endpoint', { in: 'subnet' }).done(),
      findings: [{ ...unstated, message: unstated.message.replace('"pe"', '"pe" and "pe2"'), nodes: ['pe', 'pe2'] }],
      fixed: [...fixed, 'sets privateDns: true on "pe2"'],
    },
    'an interface endpoint without private DNS, seen from Azure': {
      side: 'azure',
      diagram: diagram('aws').node('pe', 'aws.vpc-endpoint', { privateDns: false }).done(),
      findings: [without],
      fixed,
    },
  },
});

import { internetLbPrivateSubnet } from '../../../../shared/validation/rules/network/internet-lb-private-subnet.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const balancer = (subnet: Record<string, unknown>, scheme: Record<string, unknown>) =>
  diagram('aws')
    .node('subnet', 'aws.subnet', subnet)
    .node('lb', 'aws.alb', { in: 'subnet', ...scheme });

ruleTable(internetLbPrivateSubnet, {
  valid: {
    'in a public subnet': balancer({ visibility: 'public' }, { scheme: 'internet-facing' }).done(),
    'an internal balancer': balancer({ visibility: 'private' }, { scheme: 'internal' }).done(),
    'an unknown scheme': balancer({ visibility: 'private' }, {}).done(),
    'an unknown kind of subnet': balancer({}, { scheme: 'internet-facing' }).done(),
    'a gateway in an Azure subnet': diagram('azure')
      .node('subnet', 'azure.subnet', { visibility: 'private' })
      .node('gw', 'azure.application-gateway', { in: 'subnet', scheme: 'internet-facing' })
      .done(),
  },
  invalid: {
    'in a subnet that its label calls private': {
      diagram: balancer({ label: 'Private subnet 1' }, { scheme: 'internet-facing' }).done(),
      findings: [
        {
          code: 'NET-004',
          severity: 'error',
          message:
            '"lb" faces the internet but is only in private subnets; no route from an internet gateway reaches it.',
          nodes: ['lb'],
          property: 'scheme',
        },
      ],
    },
  },
});

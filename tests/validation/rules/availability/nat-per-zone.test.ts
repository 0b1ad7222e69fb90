import { natPerZone } from '../../../../shared/validation/rules/availability/nat-per-zone.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const network = () =>
  diagram('aws')
    .node('vpc', 'aws.vpc')
    .node('za', 'aws.availability-zone', { in: 'vpc', label: 'eu-west-1a' })
    .node('zb', 'aws.availability-zone', { in: 'vpc', label: 'eu-west-1b' })
    .node('pub-a', 'aws.subnet', { in: 'za', label: 'Public subnet a' })
    .node('pub-b', 'aws.subnet', { in: 'zb', label: 'Public subnet b' })
    .node('prv-a', 'aws.subnet', { in: 'za', label: 'Private subnet a' })
    .node('prv-b', 'aws.subnet', { in: 'zb', label: 'Private subnet b' })
    .node('app-a', 'aws.ec2', { in: 'prv-a' });

ruleTable(natPerZone, {
  valid: {
    'one gateway a zone': network()
      .node('app-b', 'aws.ec2', { in: 'prv-b' })
      .node('nat-a', 'aws.nat-gateway', { in: 'pub-a' })
      .node('nat-b', 'aws.nat-gateway', { in: 'pub-b' })
      .done(),
    'one regional gateway': network()
      .node('app-b', 'aws.ec2', { in: 'prv-b' })
      .node('nat', 'aws.nat-gateway', { in: 'vpc', natMode: 'regional' })
      .done(),
    'a private subnet with nothing but a database': network()
      .node('db', 'aws.rds', { in: 'prv-b' })
      .node('nat', 'aws.nat-gateway', { in: 'pub-a' })
      .done(),
    'private subnets only in the zone of the gateway': network().node('nat', 'aws.nat-gateway', { in: 'pub-a' }).done(),
    'a gateway drawn in no zone': network()
      .node('app-b', 'aws.ec2', { in: 'prv-b' })
      .node('nat', 'aws.nat-gateway', { in: 'vpc' })
      .done(),
    'a NAT gateway on Azure': diagram('azure')
      .node('vnet', 'azure.virtual-network')
      .node('subnet', 'azure.subnet', { in: 'vnet', label: 'Private subnet' })
      .node('vm', 'azure.virtual-machines', { in: 'subnet', zones: ['2'] })
      .node('nat', 'azure.nat-gateway', { in: 'vnet', zones: ['1'] })
      .done(),
  },
  invalid: {
    'a scaling group that states subnets in both zones': {
      diagram: network()
        .node('asg', 'aws.auto-scaling-group', { in: 'vpc', subnets: ['prv-a', 'prv-b'] })
        .node('nat', 'aws.nat-gateway', { in: 'pub-a', label: 'NAT' })
        .done(),
      findings: [
        {
          code: 'HA-007',
          severity: 'warning',
          message: '"NAT" in zone a also serves private subnets in zone b; when zone a fails, they lose their way out.',
          nodes: ['nat', 'prv-b'],
          property: null,
        },
      ],
      fixed: ['adds aws.nat-gateway "NAT" in "Public subnet b"'],
    },
    'one gateway for two zones': {
      diagram: network()
        .node('app-b', 'aws.ec2', { in: 'prv-b' })
        .node('nat', 'aws.nat-gateway', { in: 'pub-a', label: 'NAT' })
        .done(),
      findings: [
        {
          code: 'HA-007',
          severity: 'warning',
          message: '"NAT" in zone a also serves private subnets in zone b; when zone a fails, they lose their way out.',
          nodes: ['nat', 'prv-b'],
          property: null,
        },
      ],
      fixed: ['adds aws.nat-gateway "NAT" in "Public subnet b"'],
    },
    'a stated route through the gateway': {
      diagram: {
        ...network()
          .node('nat', 'aws.nat-gateway', { in: 'pub-a' })
          .node('db-b', 'aws.subnet', { in: 'zb', visibility: 'private', egress: 'nat' })
          .done(),
        environment: 'test',
      },
      findings: [
        {
          code: 'HA-007',
          severity: 'info',
          message: '"nat" in zone a also serves private subnets in zone b; when zone a fails, they lose their way out.',
          nodes: ['nat', 'db-b'],
          property: null,
        },
      ],
      fixed: ['adds aws.nat-gateway "nat" in "Public subnet b"'],
    },
  },
});

import { lambdaVpcZones } from '../../../../shared/validation/rules/availability/lambda-vpc-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const zones = () =>
  diagram('aws')
    .node('za', 'aws.availability-zone', { label: 'eu-west-1a' })
    .node('zb', 'aws.availability-zone', { label: 'eu-west-1b' })
    .node('sa', 'aws.subnet', { in: 'za' })
    .node('sb', 'aws.subnet', { in: 'zb' });

ruleTable(lambdaVpcZones, {
  valid: {
    'outside of any VPC': zones().node('fn', 'aws.lambda').done(),
    'subnets in two zones': zones()
      .node('fn', 'aws.lambda', { subnets: ['sa', 'sb'] })
      .done(),
    'a subnet whose zone is unknown': diagram('aws')
      .node('subnet', 'aws.subnet')
      .node('fn', 'aws.lambda', { in: 'subnet' })
      .done(),
    'the same function drawn in both zones': zones()
      .node('f1', 'aws.lambda', { in: 'sa', label: 'Handler' })
      .node('f2', 'aws.lambda', { in: 'sb', label: 'Handler' })
      .done(),
  },
  invalid: {
    'subnets of one zone': {
      diagram: zones().node('fn', 'aws.lambda', { in: 'sa' }).done(),
      findings: [
        {
          code: 'HA-026',
          severity: 'warning',
          message: '"fn" is attached to the VPC in zone 1 only; it fails with that zone.',
          nodes: ['fn'],
          property: 'zones',
        },
      ],
    },
  },
});

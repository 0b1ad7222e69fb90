import { lambdaVpcZones } from '../../../../shared/validation/rules/availability/lambda-vpc-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const zones = () =>
  diagram('aws')
    .node('za', 'aws.availability-zone', { label: 'eu-west-1a' })
    .node('zb', 'aws.availability-zone', { label: 'eu-west-1b' })
    .node('sa', 'aws.subnet', { in: 'za' })
    .node('sb', 'aws.subnet', { in: 'zb' });

const finding = (
  message: string,
  property: string | null,
  nodes: string[],
  severity: 'error' | 'warning' | 'info' = 'warning',
) => ({
  code: 'HA-026',
  severity,
  message,
  nodes,
  property,
});

const one = '"fn" is attached to the VPC in one zone only; it fails with that zone.';
const first = '"fn" is attached to the VPC in zone a only; it fails with that zone.';

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
    'one zone stated of a function that is in no VPC': zones().node('fn', 'aws.lambda', { azCount: 1 }).done(),
    'one zone stated of a function outside of VPCs': zones()
      .node('fn', 'aws.lambda', { inNetwork: false, azCount: 1 })
      .done(),
    'drawn in one zone, but stated for two': zones().node('fn', 'aws.lambda', { in: 'sa', azCount: 2 }).done(),
    'two functions of one zone each, without saying which': zones()
      .node('f1', 'aws.lambda', { inNetwork: true, azCount: 1, label: 'Handler 1' })
      .node('f2', 'aws.lambda', { inNetwork: true, azCount: 1, label: 'Handler 2' })
      .done(),
    'a function that needs no high availability': zones()
      .node('fn', 'aws.lambda', { in: 'sa', haRequired: false })
      .done(),
  },
  invalid: {
    'subnets of one zone': {
      diagram: zones().node('fn', 'aws.lambda', { in: 'sa' }).done(),
      findings: [
        {
          code: 'HA-026',
          severity: 'warning',
          message: '"fn" is attached to the VPC in zone a only; it fails with that zone.',
          nodes: ['fn'],
          property: 'zones',
        },
      ],
      fixed: ['sets subnets: "sa" on "fn"', 'adds aws.subnet "sa" in "eu-west-1b"'],
    },
    'one zone stated as a number': {
      diagram: zones().node('fn', 'aws.lambda', { inNetwork: true, azCount: 1 }).done(),
      findings: [finding(one, 'azCount', ['fn'])],
      fixed: ['sets azCount: 2 on "fn"'],
    },
    'one zone, drawn and stated': {
      diagram: zones().node('fn', 'aws.lambda', { in: 'sa', azCount: 1 }).done(),
      findings: [finding(first, 'azCount', ['fn'])],
      fixed: ['sets azCount: 2 on "fn"', 'sets subnets: "sa" on "fn"', 'adds aws.subnet "sa" in "eu-west-1b"'],
    },
    'two boxes of a function in one zone, in a test environment': {
      diagram: {
        ...zones()
          .node('fn', 'aws.lambda', { in: 'sa', label: 'fn' })
          .node('fn2', 'aws.lambda', { in: 'sa', label: 'fn' })
          .done(),
        environment: 'test',
      },
      findings: [finding(first, 'zones', ['fn', 'fn2'], 'info')],
      fixed: ['sets subnets: "sa" on "fn"', 'sets subnets: "sa" on "fn"', 'adds aws.subnet "sa" in "eu-west-1b"'],
    },
  },
});

import { addressPlan } from '../../../../shared/validation/rules/network/address-plan.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const plan = (vpc: string | undefined, ...subnets: string[]) => {
  const drawn = diagram('aws').node('vpc', 'aws.vpc', vpc === undefined ? {} : { cidr: vpc });
  subnets.forEach((cidr, index) => void drawn.node(`s${index}`, 'aws.subnet', { in: 'vpc', cidr }));
  return drawn.done();
};

ruleTable(addressPlan, {
  valid: {
    'ranges side by side': plan('10.0.0.0/16', '10.0.0.0/24', '10.0.1.0/24', '10.0.255.0/24'),
    'no ranges': diagram('aws').node('vpc', 'aws.vpc').node('subnet', 'aws.subnet', { in: 'vpc' }).done(),
    'a network without a range': plan(undefined, '10.0.0.0/24', '192.168.0.0/24'),
    'a network with two ranges': plan('10.0.0.0/16, 10.1.0.0/16', '10.1.4.0/24'),
    'a range that is none': plan('10.0.0.0/16', 'to be decided'),
  },
  invalid: {
    'a range outside of the network': {
      diagram: plan('10.0.0.0/16', '10.1.0.0/24'),
      findings: [
        {
          code: 'NET-010',
          severity: 'error',
          message: '"s0" has 10.1.0.0/24, which is not inside 10.0.0.0/16 of "vpc".',
          nodes: ['s0', 'vpc'],
          property: 'cidr',
        },
      ],
    },
    'two ranges on top of each other': {
      diagram: plan('10.0.0.0/16', '10.0.0.0/23', '10.0.1.0/24'),
      findings: [
        {
          code: 'NET-010',
          severity: 'error',
          message: '"s1" has 10.0.1.0/24, which overlaps 10.0.0.0/23 of "s0".',
          nodes: ['s1', 's0'],
          property: 'cidr',
        },
      ],
    },
  },
});

import { scalingBounds } from '../../../../shared/validation/rules/scaling/scaling-bounds.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const needs = { highAvailability: 'unstated', disasterRecovery: 'unstated', elasticity: 'yes' } as const;

ruleTable(scalingBounds, {
  valid: {
    'bounds in order': diagram('aws')
      .node('asg', 'aws.auto-scaling-group', { minInstances: 2, instanceCount: 2, maxInstances: 6 })
      .done(),
    'a fixed quorum': diagram('aws', { needs })
      .node('asg', 'aws.auto-scaling-group', { minInstances: 3, maxInstances: 3, role: 'quorum' })
      .done(),
    'a fixed number where nobody asks for elasticity': diagram('aws')
      .node('asg', 'aws.auto-scaling-group', { minInstances: 3, maxInstances: 3 })
      .done(),
    'only one bound': diagram('azure').node('set', 'azure.vm-scale-set', { minInstances: 3 }).done(),
  },
  invalid: {
    'crossed bounds': {
      diagram: diagram('aws').node('asg', 'aws.auto-scaling-group', { minInstances: 4, maxInstances: 2 }).done(),
      findings: [
        {
          code: 'SC-002',
          severity: 'error',
          message: '"asg" has a minimum of 4 above its maximum of 2.',
          nodes: ['asg'],
          property: 'minInstances',
        },
      ],
    },
    'a wanted number above the maximum': {
      diagram: diagram('azure').node('set', 'azure.vm-scale-set', { instanceCount: 9, maxInstances: 6 }).done(),
      findings: [
        {
          code: 'SC-002',
          severity: 'error',
          message: '"set" is to run 9, above its maximum of 6.',
          nodes: ['set'],
          property: 'instanceCount',
        },
      ],
    },
    'a wanted number below the minimum': {
      diagram: diagram('aws').node('svc', 'aws.ecs-service', { instanceCount: 1, minInstances: 2 }).done(),
      findings: [
        {
          code: 'SC-002',
          severity: 'error',
          message: '"svc" is to run 1, below its minimum of 2.',
          nodes: ['svc'],
          property: 'instanceCount',
        },
      ],
    },
    'equal bounds where elasticity is needed': {
      diagram: diagram('aws', { needs })
        .node('asg', 'aws.auto-scaling-group', { minInstances: 3, maxInstances: 3 })
        .done(),
      findings: [
        {
          code: 'SC-002',
          severity: 'info',
          message: 'The design needs elasticity, but "asg" has a minimum and a maximum of 3.',
          nodes: ['asg'],
          property: 'maxInstances',
        },
      ],
    },
  },
});

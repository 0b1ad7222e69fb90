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
    'a single bound where elasticity is needed': diagram('aws', { needs })
      .node('asg', 'aws.auto-scaling-group', { minInstances: 3 })
      .done(),
    'a number without bounds': diagram('aws').node('asg', 'aws.auto-scaling-group', { instanceCount: 3 }).done(),
    'a number at its maximum': diagram('azure')
      .node('set', 'azure.vm-scale-set', { instanceCount: 6, maxInstances: 6 })
      .done(),
    'a number at its minimum': diagram('azure')
      .node('set', 'azure.vm-scale-set', { instanceCount: 2, minInstances: 2 })
      .done(),
    'room to grow where elasticity is needed': diagram('aws', { needs })
      .node('asg', 'aws.auto-scaling-group', { minInstances: 3, maxInstances: 4 })
      .done(),
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
      fixed: ['sets maxInstances: 4 on "asg"', 'sets minInstances: 2 on "asg"'],
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
      fixed: ['sets instanceCount: 6 on "set"'],
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
      fixed: ['sets instanceCount: 2 on "svc"'],
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
    'crossed bounds around the wanted number': {
      diagram: diagram('azure')
        .node('app', 'azure.container-apps', { minInstances: 4, instanceCount: 4, maxInstances: 2 })
        .done(),
      findings: [
        {
          code: 'SC-002',
          severity: 'error',
          message: '"app" has a minimum of 4 above its maximum of 2.',
          nodes: ['app'],
          property: 'minInstances',
        },
      ],
      fixed: ['sets maxInstances: 4 on "app"', 'sets minInstances: 2 on "app"'],
    },
    'crossed bounds with the wanted number at the lower one': {
      diagram: diagram('azure')
        .node('app', 'azure.container-apps', { minInstances: 4, instanceCount: 2, maxInstances: 2 })
        .done(),
      findings: [
        {
          code: 'SC-002',
          severity: 'error',
          message: '"app" has a minimum of 4 above its maximum of 2.',
          nodes: ['app'],
          property: 'minInstances',
        },
      ],
      fixed: ['sets maxInstances: 4 on "app"', 'sets minInstances: 2 on "app"'],
    },
    'crossed bounds below the wanted number, which leave open what is right': {
      diagram: diagram('aws')
        .node('asg', 'aws.auto-scaling-group', { minInstances: 4, maxInstances: 2, instanceCount: 5 })
        .done(),
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
    'crossed bounds above the wanted number': {
      diagram: diagram('aws')
        .node('asg', 'aws.auto-scaling-group', { minInstances: 4, maxInstances: 2, instanceCount: 1 })
        .done(),
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
    'a cluster, whose instances nobody counts': {
      diagram: diagram('aws').node('cluster', 'aws.ecs-cluster', { minInstances: 3, maxInstances: 2 }).done(),
      findings: [
        {
          code: 'SC-002',
          severity: 'error',
          message: '"cluster" has a minimum of 3 above its maximum of 2.',
          nodes: ['cluster'],
          property: 'minInstances',
        },
      ],
      fixed: ['sets maxInstances: 3 on "cluster"', 'sets minInstances: 2 on "cluster"'],
    },
  },
});

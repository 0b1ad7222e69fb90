import { edgeTimeout } from '../../../../shared/validation/rules/limits/edge-timeout.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(edgeTimeout, {
  valid: {
    'a stated timeout above the answer': diagram('aws')
      .node('lb', 'aws.alb', { idleTimeoutSeconds: 120 })
      .node('svc', 'aws.ecs-service', { expectedResponseSeconds: 90 })
      .connect('lb', 'svc')
      .done(),
    'exactly the default': diagram('aws')
      .node('lb', 'aws.alb')
      .node('svc', 'aws.ecs-service', { expectedResponseSeconds: 60 })
      .connect('lb', 'svc')
      .done(),
    'a streamed answer': diagram('aws')
      .node('lb', 'aws.alb')
      .node('svc', 'aws.ecs-service', { expectedResponseSeconds: 900 })
      .connect('lb', 'svc', { properties: { streamed: true } })
      .done(),
    'a layer-4 balancer': diagram('aws')
      .node('lb', 'aws.nlb')
      .node('svc', 'aws.ec2', { expectedResponseSeconds: 900 })
      .connect('lb', 'svc')
      .done(),
    'no stated response time': diagram('azure')
      .node('gw', 'azure.application-gateway')
      .node('vm', 'azure.virtual-machines')
      .connect('gw', 'vm')
      .done(),
  },
  invalid: {
    'the default of an ALB': {
      diagram: diagram('aws')
        .node('lb', 'aws.alb')
        .node('svc', 'aws.ecs-service', { expectedResponseSeconds: 61 })
        .connect('lb', 'svc')
        .done(),
      findings: [
        {
          code: 'RT-007',
          severity: 'warning',
          message: '"lb" states no timeout, and the default of 60 s applies; "svc" may take 61 s to answer.',
          nodes: ['lb', 'svc'],
          property: 'idleTimeoutSeconds',
        },
      ],
    },
    'each hop on the way has a timeout of its own': {
      diagram: diagram('aws')
        .node('cdn', 'aws.cloudfront', { originTimeoutSeconds: 60 })
        .node('lb', 'aws.alb', { idleTimeoutSeconds: 70 })
        .node('svc', 'aws.ecs-service', { expectedResponseSeconds: 90 })
        .connect('cdn', 'lb')
        .connect('lb', 'svc')
        .done(),
      findings: [
        {
          code: 'RT-007',
          severity: 'warning',
          message: '"cdn" waits 60 s; "svc" may take 90 s to answer.',
          nodes: ['cdn', 'svc'],
          property: 'originTimeoutSeconds',
        },
        {
          code: 'RT-007',
          severity: 'warning',
          message: '"lb" waits 70 s; "svc" may take 90 s to answer.',
          nodes: ['lb', 'svc'],
          property: 'idleTimeoutSeconds',
        },
      ],
    },
    'a stated timeout of an Application Gateway': {
      diagram: diagram('azure')
        .node('gw', 'azure.application-gateway', { idleTimeoutSeconds: 20 })
        .node('vm', 'azure.virtual-machines', { expectedResponseSeconds: 25 })
        .connect('gw', 'vm')
        .done(),
      findings: [
        {
          code: 'RT-007',
          severity: 'warning',
          message: '"gw" waits 20 s; "vm" may take 25 s to answer.',
          nodes: ['gw', 'vm'],
          property: 'idleTimeoutSeconds',
        },
      ],
    },
  },
});

import { containerTargetTooSmall } from '../../../shared/flip/rules/container-target-too-small.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { flipRuleTable } from '../flip-rule-table.ts';

const drawn = (service: string, options: Record<string, unknown>) => diagram('aws').node('x', service, options).done();
const DEDICATED = 'Use a dedicated workload profile';
const size = (
  value: string,
  limit: string,
  property: string,
  profile: string,
  fix?: string,
  service = 'Azure Container Apps',
) => [
  {
    code: 'CONV-011',
    severity: 'warning' as const,
    message: `"x" takes ${value}; ${service} gives a replica ${limit} at most on the ${profile}.`,
    nodes: ['x'],
    property,
    ...(fix !== undefined && { fix }),
  },
];
const OPEN = 'Consumption profile, which applies unless another is chosen';
const host = (service: string, fix: string) => [
  {
    code: 'CONV-011',
    severity: 'warning' as const,
    message: `"x" needs access to its host; ${service} gives none.`,
    nodes: ['x'],
    property: 'hostAccess',
    fix,
  },
];

flipRuleTable(containerTargetTooSmall, {
  silent: {
    'a task of 1 vCPU and 2 GB': drawn('aws.fargate', { vcpu: 1, memoryMb: 2048 }),
    'exactly 4 vCPU and 8 GiB': drawn('aws.fargate', { vcpu: 4, memoryMb: 8192 }),
    'a size that is not stated': drawn('aws.fargate', {}),
    'a service of that size gets a dedicated profile': drawn('aws.ecs-service', { vcpu: 8, memoryMb: 16384 }),
    'a dedicated profile was chosen': drawn('aws.fargate', { vcpu: 8, workloadProfile: 'dedicated' }),
    'a job on a dedicated profile': drawn('aws.ecs-task', { vcpu: 8, workloadProfile: 'dedicated' }),
    '16 GiB on a flexible profile': drawn('aws.fargate', { memoryMb: 16384, workloadProfile: 'flexible' }),
    'the environment around it has dedicated profiles': diagram('aws')
      .node('cluster', 'aws.ecs-cluster', { workloadProfile: 'dedicated' })
      .node('x', 'aws.fargate', { in: 'cluster', vcpu: 8 })
      .done(),
    'a container group of another service': drawn('aws.ecs-task', { vcpu: 8, other: 'azure.container-instances' }),
    'host access becomes AKS by itself': drawn('aws.ecs-service', { hostAccess: true }),
    'no host access is needed': drawn('aws.ecs-service', { hostAccess: false, other: 'azure.container-apps' }),
    'what is pinned does not turn': drawn('aws.fargate', { vcpu: 8, pinned: 'aws' }),
    'what was on Azure before does not turn': diagram('aws')
      .node('x', 'azure.container-apps', { vcpu: 8, pinned: 'azure' })
      .done(),
    'the way from Azure': diagram('azure').node('x', 'azure.container-apps', { vcpu: 8, memoryMb: 16384 }).done(),
  },
  remarks: {
    'more than 4 vCPU': {
      diagram: drawn('aws.fargate', { vcpu: 4.25 }),
      says: size('4.25 vCPU', '4 vCPU', 'vcpu', OPEN, DEDICATED),
    },
    'more than 8 GiB': {
      diagram: drawn('aws.fargate', { vcpu: 4, memoryMb: 9216 }),
      says: size('9 GiB', '8 GiB', 'memoryMb', OPEN, DEDICATED),
    },
    'a task that becomes a job': {
      diagram: drawn('aws.ecs-task', { vcpu: 8 }),
      says: size('8 vCPU', '4 vCPU', 'vcpu', OPEN, DEDICATED, 'Azure Container Apps job'),
    },
    'the Consumption profile was chosen': {
      diagram: drawn('aws.ecs-service', { vcpu: 8, workloadProfile: 'consumption' }),
      says: size('8 vCPU', '4 vCPU', 'vcpu', 'consumption profile', DEDICATED),
    },
    'an environment on the Consumption profile changes nothing': {
      diagram: diagram('aws')
        .node('cluster', 'aws.ecs-cluster', { workloadProfile: 'consumption' })
        .node('x', 'aws.fargate', { in: 'cluster', vcpu: 8 })
        .done(),
      says: size('8 vCPU', '4 vCPU', 'vcpu', OPEN, DEDICATED),
    },
    'a profile of its own counts for more than the environment': {
      diagram: diagram('aws')
        .node('cluster', 'aws.ecs-cluster', { workloadProfile: 'dedicated' })
        .node('x', 'aws.fargate', { in: 'cluster', vcpu: 8, workloadProfile: 'consumption' })
        .done(),
      says: size('8 vCPU', '4 vCPU', 'vcpu', 'consumption profile', DEDICATED),
    },
    'as much as a dedicated profile has': {
      diagram: drawn('aws.ecs-service', { vcpu: 32, workloadProfile: 'consumption' }),
      says: size('32 vCPU', '4 vCPU', 'vcpu', 'consumption profile', DEDICATED),
    },
    'more than any profile has': {
      diagram: drawn('aws.ecs-service', { vcpu: 64 }),
      says: size('64 vCPU', '32 vCPU', 'vcpu', 'dedicated profile'),
    },
    'a privileged service on Container Apps': {
      diagram: drawn('aws.ecs-service', { launchType: 'ec2', hostAccess: true, other: 'azure.container-apps' }),
      says: host('Azure Container Apps', 'Use Azure Kubernetes Service'),
    },
    'a privileged task as a job': {
      diagram: drawn('aws.ecs-task', { hostAccess: true, other: 'azure.container-apps-job' }),
      says: host('Azure Container Apps job', 'Use Azure Batch'),
    },
    'a privileged task on Container Instances': {
      diagram: drawn('aws.ecs-task', { hostAccess: true, other: 'azure.container-instances' }),
      says: host('Azure Container Instances', 'Use Azure Batch'),
    },
  },
});

import { nodesDoNotScale } from '../../../../shared/validation/rules/scaling/nodes-do-not-scale.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Properties = Record<string, unknown>;

const eks = (properties: Properties) =>
  diagram('aws').node('eks', 'aws.eks-cluster', { autoscale: true, nodeAutoscaling: false, ...properties });
const aks = (properties: Properties) =>
  diagram('azure').node('aks', 'azure.aks-cluster', { autoscale: true, nodeAutoscaling: false, ...properties });
/** A cluster that says nothing of its nodes itself. */
const pool = (properties: Properties) =>
  diagram('azure')
    .node('aks', 'azure.aks-cluster', { autoscale: true })
    .node('pool', 'azure.aks-node-pool', { in: 'aks', ...properties });

ruleTable(nodesDoNotScale, {
  valid: {
    'pods that do not scale': eks({ autoscale: false }).done(),
    'pods of which nobody says that they scale': diagram('aws')
      .node('eks', 'aws.eks-cluster', { nodeAutoscaling: false })
      .done(),
    'Karpenter or Cluster Autoscaler': eks({ nodeAutoscaling: true }).done(),
    'EKS Auto Mode': eks({ nodeManagement: 'automatic' }).done(),
    'Fargate profiles only': eks({ nodeManagement: 'serverless' }).done(),
    'Fargate drawn in the cluster': eks({}).node('fargate', 'aws.fargate', { in: 'eks' }).done(),
    'AKS Automatic': aks({ clusterMode: 'automatic' }).done(),
    'virtual nodes': aks({}).node('aci', 'azure.container-instances', { in: 'aks' }).done(),
    'a pool that scales': pool({ autoscale: true }).done(),
    'a pool whose nodes scale': pool({ nodeAutoscaling: true }).done(),
    'a pool with room to grow': pool({ minInstances: 2, maxInstances: 5 }).done(),
    'one pool of two that scales': pool({ autoscale: false })
      .node('spot', 'azure.aks-node-pool', { in: 'aks', autoscale: true })
      .done(),
  },
  invalid: {
    'EKS with fixed nodes': {
      diagram: eks({}).done(),
      findings: [
        {
          code: 'SC-010',
          severity: 'warning',
          message: 'The pods of "eks" scale, but its nodes do not; new pods stay pending when the nodes are full.',
          nodes: ['eks'],
          property: 'nodeAutoscaling',
        },
      ],
      fixed: ['sets nodeAutoscaling: true on "eks"'],
    },
    'EKS with managed node groups of a fixed size': {
      diagram: eks({ nodeManagement: 'managed' })
        .node('nodes', 'aws.eks-node-group', { in: 'eks', minInstances: 3, maxInstances: 3 })
        .done(),
      findings: [
        {
          code: 'SC-010',
          severity: 'warning',
          message: 'The pods of "eks" scale, but its nodes do not; new pods stay pending when the nodes are full.',
          nodes: ['eks'],
          property: 'nodeAutoscaling',
        },
      ],
      fixed: ['sets nodeAutoscaling: true on "eks"'],
    },
    'AKS with fixed nodes': {
      diagram: aks({ clusterMode: 'standard' }).done(),
      findings: [
        {
          code: 'SC-010',
          severity: 'warning',
          message: 'The pods of "aks" scale, but its nodes do not; new pods stay pending when the nodes are full.',
          nodes: ['aks'],
          property: 'nodeAutoscaling',
        },
      ],
      fixed: ['sets nodeAutoscaling: true on "aks"'],
    },
    'Red Hat OpenShift with fixed nodes': {
      diagram: diagram('azure')
        .node('aro', 'azure.red-hat-openshift', { autoscale: true, nodeAutoscaling: false })
        .done(),
      findings: [
        {
          code: 'SC-010',
          severity: 'warning',
          message: 'The pods of "aro" scale, but its nodes do not; new pods stay pending when the nodes are full.',
          nodes: ['aro'],
          property: 'nodeAutoscaling',
        },
      ],
      fixed: ['sets nodeAutoscaling: true on "aro"'],
    },
    'pools that are all stated not to scale': {
      diagram: pool({ autoscale: false })
        .node('other', 'azure.aks-node-pool', { in: 'aks', minInstances: 2, maxInstances: 2 })
        .done(),
      findings: [
        {
          code: 'SC-010',
          severity: 'warning',
          message: 'The pods of "aks" scale, but its nodes do not; new pods stay pending when the nodes are full.',
          nodes: ['aks'],
          property: 'nodeAutoscaling',
        },
      ],
      fixed: ['sets nodeAutoscaling: true on "aks"'],
    },
    'a pool whose nodes are stated not to scale': {
      diagram: pool({ nodeAutoscaling: false }).done(),
      findings: [
        {
          code: 'SC-010',
          severity: 'warning',
          message: 'The pods of "aks" scale, but its nodes do not; new pods stay pending when the nodes are full.',
          nodes: ['aks'],
          property: 'nodeAutoscaling',
        },
      ],
      fixed: ['sets nodeAutoscaling: true on "aks"'],
    },
    'a pool of which nothing is stated beside one that does not scale': {
      diagram: pool({ autoscale: false }).node('other', 'azure.aks-node-pool', { in: 'aks' }).done(),
      findings: [
        {
          code: 'SC-010',
          severity: 'info',
          message: 'The pods of "aks" scale; whether its nodes follow is not stated.',
          nodes: ['aks'],
          property: 'nodeAutoscaling',
        },
      ],
      fixed: ['sets nodeAutoscaling: true on "aks"'],
    },
    'nothing stated about the nodes': {
      diagram: diagram('aws').node('eks', 'aws.eks-cluster', { autoscale: true }).done(),
      findings: [
        {
          code: 'SC-010',
          severity: 'info',
          message: 'The pods of "eks" scale; whether its nodes follow is not stated.',
          nodes: ['eks'],
          property: 'nodeAutoscaling',
        },
      ],
      fixed: ['sets nodeAutoscaling: true on "eks"'],
    },
    'a fixed pool with something else in the cluster': {
      diagram: pool({ autoscale: false }).node('app', 'neutral.application', { in: 'aks' }).done(),
      findings: [
        {
          code: 'SC-010',
          severity: 'warning',
          message: 'The pods of "aks" scale, but its nodes do not; new pods stay pending when the nodes are full.',
          nodes: ['aks'],
          property: 'nodeAutoscaling',
        },
      ],
      fixed: ['sets nodeAutoscaling: true on "aks"'],
    },
    'Red Hat OpenShift on AWS with fixed nodes': {
      diagram: diagram('aws').node('rosa', 'aws.rosa', { autoscale: true, nodeAutoscaling: false }).done(),
      findings: [
        {
          code: 'SC-010',
          severity: 'warning',
          message: 'The pods of "rosa" scale, but its nodes do not; new pods stay pending when the nodes are full.',
          nodes: ['rosa'],
          property: 'nodeAutoscaling',
        },
      ],
      fixed: ['sets nodeAutoscaling: true on "rosa"'],
    },
  },
});

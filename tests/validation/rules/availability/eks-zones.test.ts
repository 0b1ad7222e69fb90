import { eksZones } from '../../../../shared/validation/rules/availability/eks-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const network = (fields = {}) =>
  diagram('aws', fields)
    .node('vpc', 'aws.vpc')
    .node('za', 'aws.availability-zone', { in: 'vpc', label: 'eu-west-1a' })
    .node('zb', 'aws.availability-zone', { in: 'vpc', label: 'eu-west-1b' })
    .node('a', 'aws.subnet', { in: 'za' })
    .node('b', 'aws.subnet', { in: 'zb' });

const cluster = (fields = {}) => network(fields).node('eks', 'aws.eks-cluster', { in: 'vpc' });

const finding = (
  message: string,
  property: string,
  nodes = ['eks'],
  severity: 'error' | 'warning' | 'info' = 'error',
) => ({ code: 'HA-010', severity, message, nodes, property });

const noSubnets = '"eks" has subnets in zone a only; a cluster needs subnets in at least two zones.';
const inOneZone = 'All nodes of "group" are in zone a; the loss of that zone stops every pod.';
const alone = '"group" has a single node; nothing can be moved when it fails.';

ruleTable(eksZones, {
  valid: {
    'one group in each of two zones': cluster()
      .node('g1', 'aws.eks-node-group', { memberOf: ['eks'], subnets: ['a'] })
      .node('g2', 'aws.eks-node-group', { memberOf: ['eks'], subnets: ['b'] })
      .done(),
    'a group over two zones': cluster()
      .node('group', 'aws.eks-node-group', { in: 'eks', subnets: ['a', 'b'] })
      .done(),
    'Fargate with subnets in two zones': network()
      .node('eks', 'aws.eks-cluster', { in: 'vpc', subnets: ['a', 'b'], nodeManagement: 'serverless' })
      .done(),
    'nothing stated': cluster().node('group', 'aws.eks-node-group', { in: 'eks' }).done(),
    'two zones stated as a number': diagram('aws')
      .node('eks', 'aws.eks-cluster', { azCount: 2 })
      .node('group', 'aws.eks-node-group', { in: 'eks', azCount: 2 })
      .done(),
    'drawn in one zone, but stated for two': network().node('eks', 'aws.eks-cluster', { in: 'a', azCount: 2 }).done(),
    'two groups of one zone each, without saying which': cluster()
      .node('g1', 'aws.eks-node-group', { in: 'eks', azCount: 1 })
      .node('g2', 'aws.eks-node-group', { in: 'eks', azCount: 1 })
      .done(),
    'a group in one zone beside one whose zone is unknown': cluster()
      .node('g1', 'aws.eks-node-group', { in: 'eks', subnets: ['a'] })
      .node('g2', 'aws.eks-node-group', { in: 'eks' })
      .done(),
    'a GPU group in one zone that needs no high availability': cluster()
      .node('group', 'aws.eks-node-group', { in: 'eks', subnets: ['a'], instanceCount: 1, haRequired: false })
      .done(),
    'a GPU group that a placement group keeps in one zone': cluster()
      .node('close', 'aws.placement-group', { in: 'a' })
      .node('group', 'aws.eks-node-group', { in: 'close', memberOf: ['eks'] })
      .done(),
    'two nodes in two groups': cluster()
      .node('g1', 'aws.eks-node-group', { in: 'eks', instanceCount: 1 })
      .node('g2', 'aws.eks-node-group', { in: 'eks', instanceCount: 1 })
      .done(),
    'an AKS cluster in one zone': diagram('azure')
      .node('aks', 'azure.aks-cluster', { zones: ['1'] })
      .node('pool', 'azure.aks-node-pool', { in: 'aks', zones: ['1'] })
      .done(),
    'the twin of an AKS cluster in one subnet': {
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('subnet', 'azure.subnet', { in: 'vnet' })
        .node('aks', 'azure.aks-cluster', { in: 'subnet' })
        .done(),
      side: 'aws',
    },
  },
  invalid: {
    'subnets stated in one zone': {
      diagram: network()
        .node('eks', 'aws.eks-cluster', { in: 'vpc', subnets: ['a'] })
        .done(),
      findings: [finding(noSubnets, 'subnets')],
      fixed: ['sets subnets: "a" "b" on "eks"'],
    },
    'subnets of one zone in a test environment, where it cannot be created either': {
      diagram: network({ environment: 'test' })
        .node('eks', 'aws.eks-cluster', { in: 'vpc', subnets: ['a'] })
        .done(),
      findings: [finding(noSubnets, 'subnets')],
      fixed: ['sets subnets: "a" "b" on "eks"'],
    },
    'one zone stated as a number': {
      diagram: diagram('aws').node('eks', 'aws.eks-cluster', { azCount: 1 }).done(),
      findings: [
        finding('"eks" has subnets in one zone only; a cluster needs subnets in at least two zones.', 'azCount'),
      ],
      fixed: ['sets azCount: 2 on "eks"'],
    },
    'one zone, drawn and stated': {
      diagram: network().node('eks', 'aws.eks-cluster', { in: 'a', azCount: 1 }).done(),
      findings: [finding(noSubnets, 'azCount')],
      fixed: ['sets azCount: 2 on "eks"', 'sets subnets: "b" on "eks"'],
    },
    'drawn in one zone with its nodes: one cause, and milder, because it may be a shorthand': {
      diagram: network()
        .node('eks', 'aws.eks-cluster', { in: 'a' })
        .node('group', 'aws.eks-node-group', { in: 'eks' })
        .done(),
      findings: [finding(noSubnets, 'subnets', ['eks'], 'warning')],
      fixed: ['sets subnets: "b" on "eks"', 'sets subnets: "b" on "group"'],
    },
    'all groups in one zone': {
      diagram: cluster()
        .node('group', 'aws.eks-node-group', { in: 'eks', subnets: ['a'] })
        .node('group2', 'aws.eks-node-group', { in: 'eks', subnets: ['a'] })
        .done(),
      findings: [finding(inOneZone, 'zones', ['group', 'group2'], 'warning')],
      fixed: ['sets subnets: "a" "b" on "group"', 'sets subnets: "a" "b" on "group2"'],
    },
    'one zone of the only group, stated as a number': {
      diagram: cluster().node('group', 'aws.eks-node-group', { in: 'eks', azCount: 1 }).done(),
      findings: [
        finding(
          'All nodes of "group" are in one zone; the loss of that zone stops every pod.',
          'zones',
          ['group'],
          'warning',
        ),
      ],
      fixed: ['sets azCount: 2 on "group"'],
    },
    'one zone of the only group, drawn and stated': {
      diagram: cluster()
        .node('group', 'aws.eks-node-group', { in: 'eks', subnets: ['a'], azCount: 1 })
        .done(),
      findings: [finding(inOneZone, 'zones', ['group'], 'warning')],
      fixed: ['sets azCount: 2 on "group"', 'sets subnets: "a" "b" on "group"'],
    },
    'the groups of two clusters, each in a zone of its own': {
      diagram: network()
        .node('eks', 'aws.eks-cluster', { in: 'vpc' })
        .node('eks2', 'aws.eks-cluster', { in: 'vpc' })
        .node('group', 'aws.eks-node-group', { in: 'eks', subnets: ['a'] })
        .node('g2', 'aws.eks-node-group', { in: 'eks2', subnets: ['b'] })
        .done(),
      findings: [
        finding(inOneZone, 'zones', ['group'], 'warning'),
        finding('All nodes of "g2" are in zone b; the loss of that zone stops every pod.', 'zones', ['g2'], 'warning'),
      ],
      fixed: ['sets subnets: "a" "b" on "group"', 'sets subnets: "b" "a" on "g2"'],
    },
    'a group in one zone where no high availability is needed, as a hint': {
      diagram: cluster({ needs: { highAvailability: 'no', disasterRecovery: 'unstated', elasticity: 'unstated' } })
        .node('group', 'aws.eks-node-group', { in: 'eks', subnets: ['a'] })
        .done(),
      findings: [finding(inOneZone, 'zones', ['group'], 'info')],
      fixed: ['sets subnets: "a" "b" on "group"'],
    },
    'a group in one zone in development, as a hint': {
      diagram: cluster({ environment: 'development' })
        .node('group', 'aws.eks-node-group', { in: 'eks', subnets: ['a'] })
        .done(),
      findings: [finding(inOneZone, 'zones', ['group'], 'info')],
      fixed: ['sets subnets: "a" "b" on "group"'],
    },
    'a group in one zone in development that has to be highly available': {
      diagram: cluster({ environment: 'development' })
        .node('group', 'aws.eks-node-group', { in: 'eks', subnets: ['a'], haRequired: true })
        .done(),
      findings: [finding(inOneZone, 'zones', ['group'], 'warning')],
      fixed: ['sets subnets: "a" "b" on "group"'],
    },
    'a single node': {
      diagram: cluster().node('group', 'aws.eks-node-group', { in: 'eks', instanceCount: 1 }).done(),
      findings: [finding(alone, 'instanceCount', ['group'], 'warning')],
      fixed: ['sets instanceCount: 2 on "group"'],
    },
    'a single node that may not become two': {
      diagram: cluster().node('group', 'aws.eks-node-group', { in: 'eks', instanceCount: 1, maxInstances: 1 }).done(),
      findings: [finding(alone, 'instanceCount', ['group'], 'warning')],
      fixed: [],
    },
  },
});

import { singleZoneCluster } from '../../../../shared/validation/rules/availability/single-zone-cluster.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const cluster = (service: string, options: Record<string, unknown> = {}, fields = {}) =>
  diagram('aws', fields).node('data', service, options);

const finding = (property: string, severity: 'warning' | 'info' = 'warning') => ({
  code: 'HA-028',
  severity,
  message: '"data" runs in one Availability Zone; it is down while that zone is.',
  nodes: ['data'],
  property,
});

const alone = {
  ...finding('instanceCount'),
  message: '"data" runs on a single node; it is down while that node or its zone is.',
};

/** A network with a subnet in each of two zones. */
const inSubnets = (options: Record<string, unknown>) =>
  diagram('aws')
    .node('vpc', 'aws.vpc')
    .node('a', 'aws.subnet', { in: 'vpc', label: 'Private a', zones: ['a'] })
    .node('b', 'aws.subnet', { in: 'vpc', label: 'Private b', zones: ['b'] })
    .node('data', 'aws.opensearch', { in: 'vpc', ...options })
    .done();

ruleTable(singleZoneCluster, {
  valid: {
    'a domain over two zones': cluster('aws.opensearch', { zoneRedundant: true, azCount: 2, instanceCount: 2 }).done(),
    'nothing stated': cluster('aws.opensearch').done(),
    'two nodes': cluster('aws.redshift', { instanceCount: 2 }).done(),
    'a single node of what says it is Multi-AZ': cluster('aws.redshift', {
      instanceCount: 1,
      zoneRedundant: true,
    }).done(),
    'a mart that can be rebuilt': cluster('aws.redshift', { zoneRedundant: false, haRequired: false }).done(),
    'serverless OpenSearch': cluster('aws.opensearch', { serverless: true, zoneRedundant: false }).done(),
    'serverless Redshift': cluster('aws.redshift', { serverless: true, azCount: 1 }).done(),
    'a broker over several zones': cluster('aws.mq', { zoneRedundant: true }).done(),
    'an MSK cluster, which cannot be in one zone': cluster('aws.msk', { azCount: 1, instanceCount: 1 }).done(),
    'subnets of two zones': inSubnets({ subnets: ['a', 'b'] }),
    'drawn in the subnet of one zone, which may be a shorthand': inSubnets({ in: 'a' }),
    'subnets of one zone, but stated for two': inSubnets({ subnets: ['a'], azCount: 2 }),
    'subnets of one zone, but stated to be Multi-AZ': inSubnets({ subnets: ['a'], zoneRedundant: true }),
    'a search service on Azure': diagram('azure').node('data', 'azure.ai-search', { replicas: 1 }).done(),
  },
  invalid: {
    'a domain without zone awareness': {
      diagram: cluster('aws.opensearch', { zoneRedundant: false }).done(),
      findings: [finding('zoneRedundant')],
      fixed: ['sets zoneRedundant: true on "data"'],
    },
    'subnets of one zone': {
      diagram: inSubnets({ subnets: ['a'] }),
      findings: [finding('subnets')],
      fixed: ['sets zoneRedundant: true on "data"', 'sets subnets: "Private a" "Private b" on "data"'],
    },
    'a domain in one zone with one node': {
      diagram: cluster('aws.opensearch', { azCount: 1, instanceCount: 1 }).done(),
      findings: [finding('azCount')],
      fixed: ['sets azCount: 2 on "data"', 'sets instanceCount: 2 on "data"', 'sets zoneRedundant: true on "data"'],
    },
    'a domain of one node': {
      diagram: cluster('aws.opensearch', { instanceCount: 1, serverless: false }).done(),
      findings: [alone],
      fixed: ['sets instanceCount: 2 on "data"', 'sets zoneRedundant: true on "data"'],
    },
    'a broker of one instance': {
      diagram: cluster('aws.mq', { zoneRedundant: false }).done(),
      findings: [finding('zoneRedundant')],
      fixed: ['sets zoneRedundant: true on "data"'],
    },
    'a warehouse in one zone': {
      diagram: cluster('aws.redshift', { zoneRedundant: false, instanceType: 'ra3.xlplus' }).done(),
      findings: [finding('zoneRedundant')],
      fixed: ['sets zoneRedundant: true on "data"'],
    },
    'a warehouse of nodes that cannot be spread': {
      diagram: cluster('aws.redshift', { zoneRedundant: false, instanceType: 'dc2.large' }).done(),
      findings: [finding('zoneRedundant')],
      fixed: [],
    },
    'a development diagram, as a hint': {
      diagram: cluster('aws.mq', { zoneRedundant: false }, { environment: 'development' }).done(),
      findings: [finding('zoneRedundant', 'info')],
      fixed: ['sets zoneRedundant: true on "data"'],
    },
  },
});

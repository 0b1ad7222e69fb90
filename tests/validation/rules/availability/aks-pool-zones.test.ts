import { aksPoolZones } from '../../../../shared/validation/rules/availability/aks-pool-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const cluster = () => diagram('azure').node('aks', 'azure.aks-cluster');

const finding = (
  message: string,
  property: string | null,
  nodes: string[],
  severity: 'error' | 'warning' | 'info' = 'warning',
) => ({
  code: 'HA-017',
  severity,
  message,
  nodes,
  property,
});

const alone = '"pool" has a single node; nothing can be moved when it fails.';
const inOneZone = 'All nodes of "pool" are in zone 1; the loss of that zone stops every pod.';
const notSpread = 'The nodes of "pool" are not spread over zones; the loss of one zone can stop every pod.';
const anyZone = 'All nodes of "pool" are in one zone; the loss of that zone stops every pod.';

ruleTable(aksPoolZones, {
  valid: {
    'a pool over three zones': cluster()
      .node('pool', 'azure.aks-node-pool', { in: 'aks', zones: ['1', '2', '3'] })
      .done(),
    'three pools in three zones': cluster()
      .node('p1', 'azure.aks-node-pool', { in: 'aks', zones: ['1'] })
      .node('p2', 'azure.aks-node-pool', { in: 'aks', zones: ['2'] })
      .node('p3', 'azure.aks-node-pool', { in: 'aks', zones: ['3'] })
      .done(),
    'nothing stated': cluster().node('pool', 'azure.aks-node-pool', { in: 'aks' }).done(),
    'a GPU pool that needs no high availability': cluster()
      .node('gpu', 'azure.aks-node-pool', { in: 'aks', zones: ['1'], gpu: true, haRequired: false })
      .done(),
    'a GPU node that needs no high availability': cluster()
      .node('gpu', 'azure.aks-node-pool', { in: 'aks', instanceCount: 1, haRequired: false })
      .done(),
    'two nodes in two pools': cluster()
      .node('p1', 'azure.aks-node-pool', { in: 'aks', instanceCount: 1 })
      .node('p2', 'azure.aks-node-pool', { in: 'aks', instanceCount: 1 })
      .done(),
    'a pool of one node beside one of unknown size': cluster()
      .node('p1', 'azure.aks-node-pool', { in: 'aks', instanceCount: 1 })
      .node('p2', 'azure.aks-node-pool', { in: 'aks' })
      .done(),
    'a pool in one zone beside one whose zone is unknown': cluster()
      .node('p1', 'azure.aks-node-pool', { in: 'aks', zones: ['1'] })
      .node('p2', 'azure.aks-node-pool', { in: 'aks' })
      .done(),
    'two pools of one zone each, without saying which': cluster()
      .node('p1', 'azure.aks-node-pool', { in: 'aks', azCount: 1 })
      .node('p2', 'azure.aks-node-pool', { in: 'aks', azCount: 1 })
      .done(),
    'two zones stated as a number': cluster().node('pool', 'azure.aks-node-pool', { in: 'aks', azCount: 2 }).done(),
    'a cluster that states nothing': cluster().done(),
    'a cluster over three zones': diagram('azure')
      .node('aks', 'azure.aks-cluster', { zones: ['1', '2', '3'], instanceCount: 3 })
      .done(),
    'a cluster of one node that needs no high availability': diagram('azure')
      .node('aks', 'azure.aks-cluster', { instanceCount: 1, haRequired: false })
      .done(),
    'a cluster of one node whose pool is drawn': diagram('azure')
      .node('aks', 'azure.aks-cluster', { instanceCount: 1 })
      .node('pool', 'azure.aks-node-pool', { in: 'aks', instanceCount: 3 })
      .done(),
    'a cluster of one node beside a pool that may be its own': diagram('azure')
      .node('aks', 'azure.aks-cluster', { instanceCount: 1 })
      .node('pool', 'azure.aks-node-pool', { instanceCount: 3 })
      .done(),
    'a cluster of one node whose pool needs no high availability': diagram('azure')
      .node('aks', 'azure.aks-cluster', { instanceCount: 1 })
      .node('gpu', 'azure.aks-node-pool', { in: 'aks', haRequired: false })
      .done(),
    'zone redundancy turned off for one pool of two': cluster()
      .node('p1', 'azure.aks-node-pool', { in: 'aks', zoneRedundant: false })
      .node('p2', 'azure.aks-node-pool', { in: 'aks' })
      .done(),
    'zone redundancy turned off for pools of a zone each': cluster()
      .node('p1', 'azure.aks-node-pool', { in: 'aks', zoneRedundant: false, zones: ['1'] })
      .node('p2', 'azure.aks-node-pool', { in: 'aks', zoneRedundant: false, zones: ['2'] })
      .done(),
    'zone redundancy turned off in a region without zones': cluster()
      .node('pool', 'azure.aks-node-pool', { in: 'aks', zoneRedundant: false, regionHasZones: false })
      .done(),
    'a region without zones': cluster()
      .node('pool', 'azure.aks-node-pool', { in: 'aks', zones: ['1'], regionHasZones: false })
      .done(),
    'a region that says it has no zones': diagram('azure')
      .node('region', 'azure.region', { regionHasZones: false })
      .node('pool', 'azure.aks-node-pool', { in: 'region', zones: ['1'] })
      .done(),
  },
  invalid: {
    'one pool in one zone': {
      diagram: cluster()
        .node('pool', 'azure.aks-node-pool', { in: 'aks', zones: ['1'] })
        .done(),
      findings: [
        {
          code: 'HA-017',
          severity: 'warning',
          message: 'All nodes of "pool" are in zone 1; the loss of that zone stops every pod.',
          nodes: ['pool'],
          property: 'zones',
        },
      ],
      fixed: ['sets zones: 1 2 3 on "pool"'],
    },
    'a single node': {
      diagram: cluster().node('pool', 'azure.aks-node-pool', { in: 'aks', instanceCount: 1 }).done(),
      findings: [
        {
          code: 'HA-017',
          severity: 'warning',
          message: '"pool" has a single node; nothing can be moved when it fails.',
          nodes: ['pool'],
          property: 'instanceCount',
        },
      ],
      fixed: ['sets instanceCount: 3 on "pool"'],
    },
    'two pools in the same zone': {
      diagram: cluster()
        .node('pool', 'azure.aks-node-pool', { in: 'aks', zones: ['1'] })
        .node('pool2', 'azure.aks-node-pool', { memberOf: ['aks'], zones: ['1'] })
        .done(),
      findings: [finding(inOneZone, 'zones', ['pool', 'pool2'])],
      fixed: ['sets zones: 1 2 3 on "pool"', 'sets zones: 1 2 3 on "pool2"'],
    },
    'one zone stated as a number': {
      diagram: cluster().node('pool', 'azure.aks-node-pool', { in: 'aks', azCount: 1 }).done(),
      findings: [finding(anyZone, 'zones', ['pool'])],
      fixed: ['sets azCount: 3 on "pool"'],
    },
    'the pools of two clusters, each in a zone of its own': {
      diagram: cluster()
        .node('aks2', 'azure.aks-cluster')
        .node('pool', 'azure.aks-node-pool', { in: 'aks', zones: ['1'] })
        .node('pool2', 'azure.aks-node-pool', { in: 'aks2', zones: ['2'] })
        .done(),
      findings: [
        finding(inOneZone, 'zones', ['pool']),
        finding('All nodes of "pool2" are in zone 2; the loss of that zone stops every pod.', 'zones', ['pool2']),
      ],
      fixed: ['sets zones: 1 2 3 on "pool"', 'sets zones: 1 2 3 on "pool2"'],
    },
    'a pool whose zone redundancy is turned off': {
      diagram: cluster().node('pool', 'azure.aks-node-pool', { in: 'aks', zoneRedundant: false }).done(),
      findings: [finding(notSpread, 'zoneRedundant', ['pool'])],
      fixed: ['sets zoneRedundant: true on "pool"'],
    },
    'a cluster without pools in one zone': {
      diagram: diagram('azure')
        .node('pool', 'azure.aks-cluster', { zones: ['1'] })
        .done(),
      findings: [finding(inOneZone, 'zones', ['pool'])],
      fixed: ['sets zones: 1 2 3 on "pool"'],
    },
    'a cluster without pools of one node': {
      diagram: diagram('azure').node('pool', 'azure.aks-cluster', { instanceCount: 1 }).done(),
      findings: [finding(alone, 'instanceCount', ['pool'])],
      fixed: ['sets instanceCount: 3 on "pool"'],
    },
    'a cluster without pools whose zone redundancy is turned off': {
      diagram: diagram('azure').node('pool', 'azure.aks-cluster', { zoneRedundant: false }).done(),
      findings: [finding(notSpread, 'zoneRedundant', ['pool'])],
      fixed: ['sets zoneRedundant: true on "pool"'],
    },
    'a single node that may become three': {
      diagram: cluster().node('pool', 'azure.aks-node-pool', { in: 'aks', instanceCount: 1, maxInstances: 3 }).done(),
      findings: [finding(alone, 'instanceCount', ['pool'])],
      fixed: ['sets instanceCount: 3 on "pool"'],
    },
    'a single node that may not become three': {
      diagram: cluster().node('pool', 'azure.aks-node-pool', { in: 'aks', instanceCount: 1, maxInstances: 2 }).done(),
      findings: [finding(alone, 'instanceCount', ['pool'])],
      fixed: [],
    },
    'a pool in one zone in development, as a hint': {
      diagram: diagram('azure', { environment: 'development' })
        .node('aks', 'azure.aks-cluster')
        .node('pool', 'azure.aks-node-pool', { in: 'aks', zones: ['1'] })
        .done(),
      findings: [finding(inOneZone, 'zones', ['pool'], 'info')],
      fixed: ['sets zones: 1 2 3 on "pool"'],
    },
  },
});

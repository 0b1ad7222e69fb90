import { aksPoolZones } from '../../../../shared/validation/rules/availability/aks-pool-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const cluster = () => diagram('azure').node('aks', 'azure.aks-cluster');

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
    },
  },
});

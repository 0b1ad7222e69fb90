import { appGatewayZones } from '../../../../shared/validation/rules/availability/app-gateway-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const finding = (
  message: string,
  property: string | null,
  nodes: string[],
  severity: 'error' | 'warning' | 'info' = 'warning',
) => ({
  code: 'HA-018',
  severity,
  message,
  nodes,
  property,
});

const gateway = (options: Record<string, unknown>, fields = {}) =>
  diagram('azure', fields).node('gate', 'azure.application-gateway', options);
const pinned = '"gate" is pinned to one zone; the application is closed when that zone fails.';
const single = '"gate" has a fixed capacity of one instance; the application is closed while it is replaced.';

ruleTable(appGatewayZones, {
  valid: {
    'one of several of which another spans the zones': diagram('azure')
      .node('gw-1', 'azure.application-gateway', { label: 'Gateway 1', zoneRedundant: true })
      .node('gw-2', 'azure.application-gateway', { label: 'Gateway 2', zones: ['2'] })
      .done(),
    'three zones': diagram('azure')
      .node('gw', 'azure.application-gateway', { zones: ['1', '2', '3'] })
      .done(),
    'no stated zones': diagram('azure').node('gw', 'azure.application-gateway').done(),
    'autoscaling from one instance': diagram('azure')
      .node('gw', 'azure.application-gateway', { minInstances: 1, maxInstances: 5 })
      .done(),
    'a load balancer on AWS': diagram('aws')
      .node('lb', 'aws.alb', { zones: ['a'] })
      .done(),
    'a gateway over two zones that says it is not redundant': gateway({
      zones: ['1', '2'],
      zoneRedundant: false,
    }).done(),
    'a gateway drawn in one zone, but stated for three': gateway({ zones: ['1'], azCount: 3 }).done(),
    'a gateway drawn in one zone that says it is zone-redundant': gateway({ zones: ['1'], zoneRedundant: true }).done(),
    'a gateway of a region without zones': gateway({ zoneRedundant: false, regionHasZones: false }).done(),
    'autoscaling from one': gateway({ minInstances: 1, maxInstances: 2 }).done(),
    'one instance at first, with a bound above': gateway({ instanceCount: 1, maxInstances: 5 }).done(),
    'one instance at first, with a bound below': gateway({ instanceCount: 1, minInstances: 2 }).done(),
    'one instance at first, with autoscaling': gateway({ instanceCount: 1, autoscale: true }).done(),
    'a gateway of at most one, from none': gateway({ minInstances: 0, maxInstances: 1 }).done(),
    'two instances': gateway({ instanceCount: 2 }).done(),
    'a load balancer drawn in each zone, seen from Azure': {
      diagram: diagram('aws')
        .node('one', 'aws.alb', { label: 'ALB', zones: ['a'] })
        .node('two', 'aws.alb', { label: 'ALB', zones: ['b'] })
        .done(),
      side: 'azure',
    },
    'a gateway that needs no high availability': gateway({ zoneRedundant: false, haRequired: false }).done(),
  },
  invalid: {
    'one zone': {
      diagram: diagram('azure')
        .node('gw', 'azure.application-gateway', { zones: ['1'] })
        .done(),
      findings: [
        {
          code: 'HA-018',
          severity: 'warning',
          message: '"gw" is pinned to zone 1; the application is closed when that zone fails.',
          nodes: ['gw'],
          property: 'zones',
        },
      ],
      fixed: ['sets zones: 1 2 3 on "gw"'],
    },
    'a fixed capacity of one': {
      diagram: diagram('azure').node('gw', 'azure.application-gateway', { instanceCount: 1 }).done(),
      findings: [
        {
          code: 'HA-018',
          severity: 'warning',
          message: '"gw" has a fixed capacity of one instance; the application is closed while it is replaced.',
          nodes: ['gw'],
          property: 'instanceCount',
        },
      ],
      fixed: ['sets instanceCount: 2 on "gw"'],
    },
    'two gateways in one zone': {
      diagram: diagram('azure')
        .node('one', 'azure.application-gateway', { label: 'Gate 1', zones: ['1'] })
        .node('two', 'azure.application-gateway', { label: 'Gate 2', zones: ['1'] })
        .done(),
      findings: ['one', 'two'].map((id, index) => ({
        code: 'HA-018',
        severity: 'warning' as const,
        message: `"Gate ${index + 1}" is pinned to zone 1; the application is closed when that zone fails.`,
        nodes: [id],
        property: 'zones',
      })),
      // The other zones have one then.
      fixed: ['sets zones: 1 2 3 on "Gate 1"'],
    },
    'one zone stated as a number': {
      diagram: gateway({ azCount: 1 }).done(),
      findings: [finding(pinned, 'zones', ['gate'])],
      fixed: ['sets azCount: 3 on "gate"'],
    },
    'a gateway that says it is not zone-redundant': {
      diagram: gateway({ zoneRedundant: false }).done(),
      findings: [finding(pinned, 'zones', ['gate'])],
      fixed: ['sets zoneRedundant: true on "gate"'],
    },
    'a gateway fixed at one instance': {
      diagram: gateway({ instanceCount: 1 }).done(),
      findings: [finding(single, 'instanceCount', ['gate'])],
      fixed: ['sets instanceCount: 2 on "gate"'],
    },
    'autoscaling from one to one': {
      diagram: gateway({ minInstances: 1, maxInstances: 1, instanceCount: 1 }).done(),
      findings: [finding(single, 'instanceCount', ['gate'])],
      fixed: ['sets instanceCount: 2 on "gate"', 'sets maxInstances: 4 on "gate"', 'sets minInstances: 2 on "gate"'],
    },
    'autoscaling from one to one, with two instances now': {
      diagram: gateway({ minInstances: 1, maxInstances: 1, instanceCount: 2 }).done(),
      findings: [finding(single, 'instanceCount', ['gate'])],
      fixed: ['sets maxInstances: 4 on "gate"', 'sets minInstances: 2 on "gate"'],
    },
    'autoscaling from one to one, of which no more is stated, in development': {
      diagram: gateway({ minInstances: 1, maxInstances: 1 }, { environment: 'development' }).done(),
      findings: [finding(single, 'instanceCount', ['gate'], 'info')],
      fixed: ['sets maxInstances: 4 on "gate"', 'sets minInstances: 2 on "gate"'],
    },
    'one instance without autoscaling in a region without zones': {
      diagram: gateway({ instanceCount: 1, autoscale: false, zoneRedundant: false, regionHasZones: false }).done(),
      findings: [finding(single, 'instanceCount', ['gate'])],
      fixed: ['sets instanceCount: 2 on "gate"'],
    },
  },
});

import { singleHybridLink } from '../../../../shared/validation/rules/availability/single-hybrid-link.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const needed = { highAvailability: 'yes', disasterRecovery: 'unstated', elasticity: 'unstated' } as const;

const link = (service: string, options: Record<string, unknown> = {}, fields = {}) =>
  diagram(service.startsWith('aws') ? 'aws' : 'azure', fields).node('link', service, options);

const finding = (message: string, property: string, severity: 'warning' | 'info' = 'warning') => ({
  code: 'HA-022',
  severity,
  message,
  nodes: ['link'],
  property,
});

const only = '"link" is the only link to the other network; it has no second location and no VPN behind it.';
const asked = '"link" is the only link to the other network that is drawn; does it have a second path?';
const oneTunnel = '"link" uses one tunnel; the link is down while its end is maintained or fails.';
const zonal = '"link" is not zone-redundant; the link is down while the zone of its gateway is.';

ruleTable(singleHybridLink, {
  valid: {
    'a circuit with a VPN as backup, as stated': link('aws.direct-connect', {
      redundantPaths: false,
      backupLink: true,
    }).done(),
    'a circuit with a VPN as backup, as drawn': link('aws.direct-connect', { redundantPaths: false, backupLink: false })
      .node('vpn', 'aws.site-to-site-vpn')
      .done(),
    'two circuits': link('azure.expressroute', { redundantPaths: false })
      .node('second', 'azure.expressroute', { redundantPaths: false })
      .done(),
    'a circuit with a second path, but no VPN': link('azure.expressroute', {
      redundantPaths: true,
      backupLink: false,
    }).done(),
    'a circuit with a second path where the design has to be highly available': link(
      'aws.direct-connect',
      { redundantPaths: true },
      { needs: needed },
    ).done(),
    'a circuit of which nothing is stated': link('aws.direct-connect').done(),
    'a VPN of which nothing is stated': link('aws.site-to-site-vpn', {}, { needs: needed }).done(),
    'a VPN with one tunnel that has a backup': link('aws.site-to-site-vpn', {
      redundantPaths: false,
      backupLink: true,
    }).done(),
    'a zone-redundant VPN gateway with both tunnels': link('azure.vpn-gateway', {
      zoneRedundant: true,
      redundantPaths: true,
    }).done(),
    'a gateway in a region without zones': link('azure.vpn-gateway', {
      tier: 'basic',
      regionHasZones: false,
    }).done(),
    'a gateway that only stands behind a circuit': link('azure.vpn-gateway', { zoneRedundant: false })
      .node('circuit', 'azure.expressroute', { redundantPaths: false })
      .done(),
    'an ExpressRoute gateway with a VPN beside it': link('azure.expressroute-gateway', { zoneRedundant: false })
      .node('circuit', 'azure.expressroute', { redundantPaths: true })
      .node('vpn', 'azure.vpn-gateway')
      .done(),
    'an ExpressRoute gateway of which nothing is stated': link('azure.expressroute-gateway').done(),
    'an ExpressRoute gateway without a second path, which the circuit answers for': link('azure.expressroute-gateway', {
      redundantPaths: false,
    }).done(),
    'a development diagram': link(
      'aws.direct-connect',
      { redundantPaths: false },
      { environment: 'development' },
    ).done(),
    'a link that needs no high availability': link('aws.direct-connect', {
      redundantPaths: false,
      haRequired: false,
    }).done(),
    'no link at all': diagram('aws', { needs: needed }).node('vm', 'aws.ec2').done(),
  },
  invalid: {
    'a Direct Connect connection without a second path': {
      diagram: link('aws.direct-connect', { redundantPaths: false }).done(),
      findings: [finding(only, 'redundantPaths')],
      fixed: [],
    },
    'an ExpressRoute circuit without a backup': {
      diagram: link('azure.expressroute', { backupLink: false }).done(),
      findings: [finding(only, 'backupLink')],
      fixed: [],
    },
    'a circuit on the other side of the flip': {
      diagram: link('aws.direct-connect', { redundantPaths: false }).done(),
      side: 'azure',
      findings: [finding(only, 'redundantPaths')],
      fixed: [],
    },
    'a circuit where no high availability is needed, as a hint': {
      diagram: link(
        'aws.direct-connect',
        { redundantPaths: false },
        { needs: { ...needed, highAvailability: 'no' } },
      ).done(),
      findings: [finding(only, 'redundantPaths', 'info')],
      fixed: [],
    },
    'a single circuit where the design has to be highly available, as a question': {
      diagram: link('azure.expressroute', {}, { needs: needed }).done(),
      findings: [finding(asked, 'redundantPaths', 'info')],
      fixed: [],
    },
    'a single circuit that has to be highly available itself, as a question': {
      diagram: link('aws.direct-connect', { haRequired: true }).done(),
      findings: [finding(asked, 'redundantPaths', 'info')],
      fixed: [],
    },
    'a VPN with one tunnel': {
      diagram: link('aws.site-to-site-vpn', { redundantPaths: false }).done(),
      findings: [finding(oneTunnel, 'redundantPaths')],
      fixed: ['sets redundantPaths: true on "link"'],
    },
    'a VPN gateway with one tunnel': {
      diagram: link('azure.vpn-gateway', { redundantPaths: false, zoneRedundant: true }).done(),
      findings: [finding(oneTunnel, 'redundantPaths')],
      fixed: ['sets redundantPaths: true on "link"'],
    },
    'a VPN gateway that is not zone-redundant': {
      diagram: link('azure.vpn-gateway', { zoneRedundant: false }).done(),
      findings: [finding(zonal, 'zoneRedundant')],
      fixed: ['sets zoneRedundant: true on "link"'],
    },
    'a VPN gateway of the Basic size, with one tunnel': {
      diagram: link('azure.vpn-gateway', { tier: 'basic', redundantPaths: false }).done(),
      findings: [finding(zonal, 'tier')],
      fixed: [
        'sets tier: unknown on "link"',
        'sets redundantPaths: true on "link"',
        'sets zoneRedundant: true on "link"',
      ],
    },
    'an ExpressRoute gateway that is not zone-redundant': {
      diagram: link('azure.expressroute-gateway', { zoneRedundant: false })
        .node('circuit', 'azure.expressroute', { redundantPaths: true })
        .done(),
      findings: [finding(zonal, 'zoneRedundant')],
      fixed: ['sets zoneRedundant: true on "link"'],
    },
  },
});

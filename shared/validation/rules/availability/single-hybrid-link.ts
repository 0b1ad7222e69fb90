import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { mustBeAvailable } from '../../availability-need.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { isInRegionWithoutZones } from '../../region-zones.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const CIRCUITS = ['aws.direct-connect', 'azure.expressroute'];
const VPNS = ['aws.site-to-site-vpn', 'azure.vpn-gateway'];
const SOURCES: Readonly<Record<string, string>> = {
  'aws.direct-connect': 'rule-dx-resiliency',
  'azure.expressroute': 'rule-expressroute-recovery',
  'aws.site-to-site-vpn': 'aws-vpn-tunnels',
  'azure.vpn-gateway': 'az-vpn-gateway-zones',
  'azure.expressroute-gateway': 'az-vpn-gateway-zones',
};

/** Any second link counts as the backup of the first: a drawing seldom says which sites they join. */
export const singleHybridLink: Rule = {
  meta: {
    id: 'single-hybrid-link',
    code: 'HA-022',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    productionOnly: true,
    providers: ['aws', 'azure'],
    title: 'One way only to the on-premises network',
    why: 'A private circuit ends in one location, and fibres are cut, devices replaced and locations lost. Without a second circuit in another location, or a VPN as backup, the cloud and the data centre are apart until it is mended. The same holds for a VPN of which one tunnel is used, and for a gateway in one zone.',
    messages: {
      circuit: '{name} is the only link to the other network; it has no second location and no VPN behind it.',
      unknown: '{name} is the only link to the other network that is drawn; does it have a second path?',
      tunnel: '{name} uses one tunnel; the link is down while its end is maintained or fails.',
      gateway: '{name} is not zone-redundant; the link is down while the zone of its gateway is.',
    },
    remedy: 'Add a circuit in a second location or a VPN as backup, use both tunnels, and a zone-redundant gateway.',
    source: 'rule-dx-resiliency',
  },
  check: (view) => {
    const links = view.all(...CIRCUITS, ...VPNS);
    const gateways = view.all('azure.expressroute-gateway');
    return [...links, ...gateways].flatMap((node) => reportFor(view, node, links) ?? []);
  },
};

function reportFor(view: SideView, node: ViewNode, links: readonly ViewNode[]): Report | undefined {
  const isGateway = node.service.id === 'azure.expressroute-gateway';
  const others = links.filter((link) => link !== node && !(isGateway && CIRCUITS.includes(link.service.id)));
  if (others.length > 0 || (!isGateway && statedFlag(view, node, 'backupLink') === true)) return undefined;
  const source = SOURCES[node.service.id];
  const base = { data: { name: nameOf(node) }, nodes: [node.id], ...(source !== undefined && { source }) };
  const redundantPaths = statedFlag(view, node, 'redundantPaths');
  if (CIRCUITS.includes(node.service.id)) {
    if (redundantPaths === true) return undefined;
    const isSaid = redundantPaths === false || statedFlag(view, node, 'backupLink') === false;
    if (isSaid) {
      return { ...base, message: 'circuit', property: redundantPaths === false ? 'redundantPaths' : 'backupLink' };
    }
    return mustBeAvailable(view, node.id)
      ? { ...base, message: 'unknown', severity: 'info', property: 'redundantPaths' }
      : undefined;
  }
  const isOneTunnel = !isGateway && redundantPaths === false;
  const isZonal = isZonalGateway(view, node);
  if (!isOneTunnel && !isZonal) return undefined;
  const label = isZonal ? 'Use a zone-redundant gateway' : 'Use both tunnels';
  const fix = settingFix(label, node, {
    ...(isOneTunnel && { redundantPaths: true }),
    ...(isZonal && { zoneRedundant: true }),
    ...(isBasic(view, node) && { tier: null }),
  });
  return isZonal
    ? { ...base, message: 'gateway', property: isBasic(view, node) ? 'tier' : 'zoneRedundant', fix }
    : { ...base, message: 'tunnel', property: 'redundantPaths', fix };
}

function isZonalGateway(view: SideView, node: ViewNode): boolean {
  if (view.side !== 'azure' || isInRegionWithoutZones(view, node.id)) return false;
  return statedFlag(view, node, 'zoneRedundant') === false || isBasic(view, node);
}

/** The only size of a VPN gateway that knows no zones. */
function isBasic(view: SideView, { id, service }: ViewNode): boolean {
  return service.id === 'azure.vpn-gateway' && statedText(view, id, 'tier') === 'basic';
}

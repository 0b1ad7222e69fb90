import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { zonesFix } from '../../fixes/set-zones.ts';
import { severalFix } from '../../fixes/several.ts';
import { isInRegionWithoutZones } from '../../region-zones.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedNumber } from '../../stated.ts';
import { tiersOf } from '../../tiers.ts';
import { nameOf, zonesText } from '../../wording.ts';
import { zonesOf } from '../../zones.ts';

export const appGatewayZones: Rule = {
  meta: {
    id: 'app-gateway-zones',
    code: 'HA-018',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['azure'],
    title: 'An Application Gateway in one zone or with one instance',
    why: 'The gateway is the door of everything behind it. Pinned to one zone, or fixed at one instance, it takes the whole application down with it although the backends are healthy.',
    messages: {
      zone: '{name} is pinned to {zones}; the application is closed when that zone fails.',
      capacity: '{name} has a fixed capacity of one instance; the application is closed while it is replaced.',
    },
    remedy: 'Spread the gateway over zones 1, 2 and 3, with autoscaling from at least two instances.',
    source: 'rule-app-gateway-zones',
  },
  check: (view) =>
    // One drawn in each zone is one gateway over all of them.
    tiersOf(view, view.all('azure.application-gateway'))
      .filter((tier) => tier.length === 1 || !isSpread(view, tier))
      .flat()
      .flatMap((node) => reportFor(view, node) ?? []),
};

function isSpread(view: SideView, tier: readonly ViewNode[]): boolean {
  return zonesOf(view, tier).length > 1 || tier.some((node) => statedFlag(view, node, 'zoneRedundant') === true);
}

/** Without any of these it is over two zones or more: the platform spreads it by itself. */
function isInOneZone(view: SideView, { id }: ViewNode): boolean {
  const { zones } = placementOf(view, id);
  const azCount = statedNumber(view, id, 'azCount');
  if (zones.length > 1 || (azCount ?? 0) > 1 || statedFlag(view, id, 'zoneRedundant') === true) return false;
  return zones.length === 1 || azCount === 1 || statedFlag(view, id, 'zoneRedundant') === false;
}

/** A gateway that is drawn in the frame of a zone has to be moved out of it first. */
function threeZones(view: SideView, node: ViewNode): OfferedFix | undefined {
  const label = 'Spread over three zones';
  const areStated = (node.node.zones ?? []).length > 0;
  if (placementOf(view, node).zones.length > 0 && !areStated) return undefined;
  const isOff = statedFlag(view, node, 'zoneRedundant') === false;
  const isCounted = statedNumber(view, node, 'azCount') === 1;
  const settings = settingFix(label, node, {
    ...(isOff && { zoneRedundant: true }),
    ...(isCounted && { azCount: 3 }),
  });
  return areStated ? severalFix(label, zonesFix(label, [node], ['1', '2', '3']), settings) : settings;
}

function reportFor(view: SideView, node: ViewNode): Report | undefined {
  const { zones } = placementOf(view, node);
  if (isInOneZone(view, node) && !isInRegionWithoutZones(view, node.id)) {
    const text = zones.length === 1 ? zonesText(view, zones) : 'one zone';
    return {
      message: 'zone',
      data: { name: nameOf(node), zones: text },
      nodes: [node.id],
      property: 'zones',
      fix: threeZones(view, node),
    };
  }
  const [min, max] = [statedNumber(view, node, 'minInstances'), statedNumber(view, node, 'maxInstances')];
  const isFixed =
    (min === 1 && max === 1) ||
    (statedNumber(view, node, 'instanceCount') === 1 &&
      min === undefined &&
      max === undefined &&
      statedFlag(view, node, 'autoscale') !== true);
  if (!isFixed) return undefined;
  const settings = min === undefined ? { instanceCount: 2 } : { minInstances: 2, maxInstances: 4 };
  const isBelow = min !== undefined && (statedNumber(view, node, 'instanceCount') ?? 2) < 2;
  const fix = settingFix('Run two instances', node, { ...settings, ...(isBelow && { instanceCount: 2 }) });
  return { message: 'capacity', data: { name: nameOf(node) }, nodes: [node.id], property: 'instanceCount', fix };
}

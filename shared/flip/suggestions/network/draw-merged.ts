import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { zoneKey } from '../../../catalog/zone-key.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import type { Rejection } from '../../../commands/rejection.ts';
import type { Diagram, Face, Frame, Node, Point } from '../../../document/schema.ts';
import type { Result } from '../../../result.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { statedFlag } from '../../../validation/stated.ts';
import type { MergedPlace } from './merged-places.ts';
import { rangesOfTiers } from './merged-ranges.ts';
import { azureZone, azureZones, withoutZone } from './zone-names.ts';

/**
 * The first subnet of each tier takes in the others and what is drawn in them, at the same absolute places. One that has no
 * place yet is drawn where it was and gets one afterwards.
 */
export function drawMerged(
  view: SideView,
  places: readonly MergedPlace[],
  shrunk: ReadonlyMap<ViewNode, Frame>,
): Result<Diagram, Rejection> {
  const faces = new Map<string, Partial<Face>>();
  const state = (id: string, fields: Partial<Face>): void => void faces.set(id, { ...faces.get(id), ...fields });
  const ranges = new Map(
    rangesOfTiers(
      view,
      places.map(({ tier }) => tier),
    ).map(({ tier, range }) => [tier, range]),
  );
  for (const { tier, home, rect, between } of places) {
    const [stays, ...others] = tier;
    const frame = rect ?? stays.frame;
    state(stays.id, { parentId: home?.id ?? null, frame: from(home?.frame, frame), zones: [] });
    const label = withoutZone(stays.node.label);
    if (label !== stays.node.label) state(stays.id, { label });
    const range = ranges.get(tier);
    if (range !== undefined) state(stays.id, { properties: { ...own(view, stays).properties, cidr: range } });
    for (const other of others) state(other.id, { into: stays.id });
    for (const node of [...tier.flatMap(({ children }) => children), ...between]) {
      state(node.id, { parentId: stays.id, frame: from(frame, node.frame) });
    }
  }
  const staying = new Map(places.flatMap(({ tier }) => tier.map(({ id }) => [id, tier[0].id] as const)));
  for (const node of view.nodes.values()) {
    const zones = zonesToState(view, node, staying);
    if (zones !== undefined) state(node.id, { zones });
    const { subnets } = node.node;
    if (subnets?.some((id) => staying.has(id))) {
      state(node.id, { subnets: [...new Set(subnets.map((id) => staying.get(id) ?? id))] });
    }
  }
  for (const zone of view.all('zone')) stateZone(view, zone, staying, shrunk, state);
  const { diagram, side } = view;
  const nodes = [...faces].flatMap(([id, fields]) => {
    const node = diagram.nodes[id];
    return node === undefined ? [] : [withFace(node, side, fields)];
  });
  return amend(diagram, { nodes });
}

/** A frame whose last subnet is gone is a part of the frame around it; one that something is left in is drawn around that. */
function stateZone(
  view: SideView,
  zone: ViewNode,
  staying: ReadonlyMap<string, string>,
  shrunk: ReadonlyMap<ViewNode, Frame>,
  state: (id: string, fields: Partial<Face>) => void,
): void {
  const isGone = zone.children.length > 0 && zone.children.every(({ id }) => staying.has(id));
  if (isGone) state(zone.id, zone.parent === null ? { state: 'absorbed' } : { into: zone.parent.id });
  // What was in it says its zone by a number now, so what is left has to say it in the same way.
  const isNamed = zoneKey(zone.node.zones?.[0] ?? zone.node.label) !== '';
  if (!isGone && !isNamed && zone.face.origin === 'derived')
    state(zone.id, { zones: [azureZone(view, `frame:${zone.id}`)] });
  const frame = shrunk.get(zone);
  if (frame === undefined) return;
  state(zone.id, { frame: from(zone.parent?.frame, frame) });
  for (const child of zone.children) {
    if (!staying.has(child.id)) state(child.id, { frame: from(frame, child.frame) });
  }
}

/** What the frames of the zones said of a node, it now says itself; undefined: there is nothing to say. */
function zonesToState(
  view: SideView,
  node: ViewNode,
  staying: ReadonlyMap<string, string>,
): readonly string[] | undefined {
  const { zones: stated, subnets } = node.node;
  if (stated !== undefined || hasTrait(node, 'subnet', 'zone', 'zone-builtin', 'security-group')) return undefined;
  if (!placementOf(view, node).subnets.some((id) => staying.has(id))) return undefined;
  const isSpread = subnets !== undefined && placementOf(view, node).zones.length > 1;
  if (!isSpread && statedFlag(view, node, 'zoneRedundant') === true) return undefined;
  const zones = azureZones(view, node);
  return zones.length === 0 ? undefined : zones;
}

function own(view: SideView, { id }: ViewNode): Pick<Face, 'properties'> {
  return view.diagram.nodes[id]?.faces[view.side] ?? { properties: {} };
}

function from(origin: Point | undefined, frame: Frame): Node['frame'] {
  return { ...frame, x: frame.x - (origin?.x ?? 0), y: frame.y - (origin?.y ?? 0) };
}

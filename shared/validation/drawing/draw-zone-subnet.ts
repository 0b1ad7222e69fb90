import { placementOf } from '../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../catalog/side-view.ts';
import { zoneKey } from '../../catalog/zone-key.ts';
import type { CommandEnv } from '../../commands/command.ts';
import { type Rejection, rejectUnknown } from '../../commands/rejection.ts';
import type { Diagram, Frame, Point } from '../../document/schema.ts';
import { ok, type Result } from '../../result.ts';
import { hasTrait } from '../calls.ts';
import { statedText } from '../stated.ts';
import { zonesOf } from '../zones.ts';
import { alikeSubnets } from './alike-subnets.ts';
import { drawCopy } from './draw-copy.ts';
import type { Drawn } from './draw-service.ts';
import { nextRange } from './next-range.ts';
import { nextZone, zoneNamed } from './next-zone.ts';

/**
 * A subnet in another zone that does there what this one does in its own: of the same kind, named alike, with the next free address range.
 * Where zones are drawn as frames it goes into the other zone's frame, which is drawn too where there is none.
 */
export function drawZoneSubnet(
  diagram: Diagram,
  { subnetId, zone }: { readonly subnetId: string; readonly zone?: string },
  env: CommandEnv,
): Result<Drawn, Rejection> {
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const subnet = view.nodes.get(subnetId);
  if (subnet === undefined) return rejectUnknown(subnetId);
  const wanted = zone ?? freeZone(view, subnet);
  const zoneFrame = view.ancestors(subnetId).find((frame) => hasTrait(frame, 'zone'));
  if (zoneFrame === undefined) return copied(view, subnet, wanted, subnet.parentId, middleOf(subnet.frame), env);
  const drawn = otherZoneFrame(view, zoneFrame, wanted, env);
  if (!drawn.ok) return drawn;
  const now = viewSide(drawn.value.diagram, diagram.provider, env.catalog);
  const [model, from, to] = [subnetId, zoneFrame.id, drawn.value.id].map((id) => now.nodes.get(id));
  if (model === undefined || from === undefined || to === undefined) return rejectUnknown(subnetId);
  const middle = middleOf(model.frame);
  const near = { x: middle.x + to.frame.x - from.frame.x, y: middle.y + to.frame.y - from.frame.y };
  return copied(now, model, wanted, to.id, near, env);
}

/** A zone that the network uses already but has no such subnet in, else the next one. */
function freeZone(view: SideView, subnet: ViewNode): string {
  const { network } = placementOf(view, subnet);
  const stated = zonesOf(view, [subnet, ...alikeSubnets(view, subnet)]);
  // Where it names none, it counts as the first.
  const taken = placementOf(view, subnet).zones.length === 0 ? ['1', ...stated] : stated;
  const inNetwork =
    network === undefined ? [] : view.descendants(network.id).filter((node) => hasTrait(node, 'subnet'));
  return zonesOf(view, inNetwork).find((zone) => /^\d$/.test(zone) && !taken.includes(zone)) ?? nextZone(taken);
}

function otherZoneFrame(view: SideView, frame: ViewNode, zone: string, env: CommandEnv): Result<Drawn, Rejection> {
  const { diagram } = view;
  const known = view
    .children(frame.parentId)
    .find((other) => hasTrait(other, 'zone') && zoneKey(other.node.zones?.[0] ?? other.node.label) === zone);
  if (known !== undefined) return ok({ diagram, id: known.id });
  const { width, height } = frame.frame;
  const middle = middleOf(frame.frame);
  // Wide ones are stacked, high ones stand side by side.
  const near = width >= height ? { x: middle.x, y: middle.y + height } : { x: middle.x + width, y: middle.y };
  const label = zoneNamed(frame.node.label, zone) ?? frame.node.label;
  const zones = zoneList(frame, zone);
  return drawCopy(
    diagram,
    { modelId: frame.id, parentId: frame.parentId, size: frame.frame, near, fields: { label, zones } },
    env,
  );
}

function copied(
  view: SideView,
  subnet: ViewNode,
  zone: string,
  parentId: string | null,
  near: Point,
  env: CommandEnv,
): Result<Drawn, Rejection> {
  const isInZoneFrame = hasTrait(parentId === null ? undefined : view.nodes.get(parentId), 'zone');
  const { cidr: _, ...rest } = subnet.node.properties;
  const range = freeRange(view, subnet);
  const properties = range === undefined ? rest : { ...rest, cidr: range };
  const label = labelIn(view, subnet, zone, isInZoneFrame);
  const isZoneKnown = placementOf(view, subnet).zones.length > 0;
  const zones = isInZoneFrame || !isZoneKnown ? undefined : (zoneList(subnet, zone) ?? [zone]);
  const fields = { label, properties, zones };
  return drawCopy(
    view.diagram,
    { modelId: subnet.id, parentId, size: subnet.frame, near, isExact: isInZoneFrame, fields },
    env,
  );
}

/** Undefined where the model states none. */
function zoneList({ node }: ViewNode, zone: string): readonly string[] | undefined {
  const [first] = node.zones ?? [];
  return first === undefined ? undefined : [zoneNamed(first, zone) ?? zone];
}

/** "Private subnet a" becomes "Private subnet b"; a name that says no zone is kept in a frame of its own zone. */
function labelIn(view: SideView, { id, node }: ViewNode, zone: string, isInZoneFrame: boolean): string {
  const own = placementOf(view, id).zones;
  const named = own.length === 0 || own.includes(zoneKey(node.label)) ? zoneNamed(node.label, zone) : undefined;
  if (named !== undefined || isInZoneFrame || node.label === '') return named ?? node.label;
  return `${node.label} ${zoneNamed(node.zones?.[0] ?? '', zone)?.slice(-1) ?? zone}`;
}

function freeRange(view: SideView, subnet: ViewNode): string | undefined {
  const { network } = placementOf(view, subnet);
  if (network === undefined) return undefined;
  const others = view.all('subnet').map(({ id }) => statedText(view, id, 'cidr'));
  return nextRange(statedText(view, network, 'cidr'), others, statedText(view, subnet, 'cidr'));
}

function middleOf({ x, y, width, height }: Frame): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

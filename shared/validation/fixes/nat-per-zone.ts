import { placementOf } from '../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../catalog/side-view.ts';
import type { Command, CommandEnv } from '../../commands/command.ts';
import { connect } from '../../commands/connect.ts';
import { type Rejection, rejectUnknown } from '../../commands/rejection.ts';
import type { Connection, Diagram } from '../../document/schema.ts';
import { ok, type Result } from '../../result.ts';
import { alikeSubnets } from '../drawing/alike-subnets.ts';
import { drawCopy } from '../drawing/draw-copy.ts';
import type { Drawn } from '../drawing/draw-service.ts';
import { drawZoneSubnet } from '../drawing/draw-zone-subnet.ts';
import { zoneNamed } from '../drawing/next-zone.ts';
import type { OfferedFix } from '../fix.ts';
import { subnetKind } from '../subnet-kind.ts';

export interface NatPerZone {
  readonly fixId: 'nat-per-zone';
  readonly params: NatPerZoneParams;
}

interface NatPerZoneParams {
  readonly natId: string;
  /** The zones that have none yet, by their keys. */
  readonly zones: readonly string[];
}

/** Another NAT gateway in the public subnet of each of these zones, which is drawn where there is none. */
export const planNatPerZone: Command<NatPerZoneParams> = (diagram, { natId, zones }, env) => {
  let changed: Result<Diagram, Rejection> = ok(diagram);
  for (const zone of zones) if (changed.ok) changed = withNatIn(changed.value, natId, zone, env);
  return changed;
};

function withNatIn(diagram: Diagram, natId: string, zone: string, env: CommandEnv): Result<Diagram, Rejection> {
  const subnet = publicSubnetIn(diagram, natId, zone, env);
  if (!subnet.ok) return subnet;
  const view = viewSide(subnet.value.diagram, diagram.provider, env.catalog);
  const nat = view.nodes.get(natId);
  const from = nat?.parentId === null || nat === undefined ? undefined : view.nodes.get(nat.parentId);
  const to = view.nodes.get(subnet.value.id);
  if (nat === undefined || from === undefined || to === undefined) return rejectUnknown(natId);
  const { x, y, width, height } = nat.frame;
  const near = { x: x + width / 2 + to.frame.x - from.frame.x, y: y + height / 2 + to.frame.y - from.frame.y };
  const label = zoneNamed(nat.node.label, zone) ?? nat.node.label;
  const copy = { modelId: natId, parentId: to.id, size: nat.frame, near, isExact: true, fields: { label } };
  const drawn = drawCopy(subnet.value.diagram, copy, env);
  return drawn.ok ? withWaysOut(drawn.value, view, natId, env) : drawn;
}

function publicSubnetIn(diagram: Diagram, natId: string, zone: string, env: CommandEnv): Result<Drawn, Rejection> {
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const own = subnetOf(view, natId);
  if (own === undefined) return rejectUnknown(natId);
  const { network } = placementOf(view, natId);
  const isPublicHere = ({ id }: ViewNode): boolean =>
    placementOf(view, id).zones.includes(zone) && placementOf(view, id).network?.id === network?.id;
  const others = [
    ...alikeSubnets(view, own),
    ...view.all('subnet').filter(({ id }) => subnetKind(view, id) === 'public'),
  ];
  const known = others.find(isPublicHere);
  return known === undefined ? drawZoneSubnet(diagram, { subnetId: own.id, zone }, env) : ok({ diagram, id: known.id });
}

/** The way out of the first is the way out of the others. */
function withWaysOut(
  { diagram, id }: Drawn,
  view: SideView,
  natId: string,
  env: CommandEnv,
): Result<Diagram, Rejection> {
  let changed: Result<Diagram, Rejection> = ok(diagram);
  for (const { connection, to } of view.outgoing(natId)) {
    const { kind, label, direction, properties } = connection;
    const fields: Partial<Connection> = { kind, label, direction, properties: { ...properties } };
    if (changed.ok) changed = connect(changed.value, { from: id, to, fields }, env);
  }
  return changed;
}

function subnetOf(view: SideView, id: string): ViewNode | undefined {
  return view.ancestors(id).find(({ service }) => service.traits.includes('subnet'));
}

/** Undefined where the gateway is drawn in no subnet. */
export function natPerZoneFix(view: SideView, nat: ViewNode, zones: readonly string[]): OfferedFix | undefined {
  const isNamed = zones.every((zone) => /^\d$/.test(zone));
  if (zones.length === 0 || !isNamed || subnetOf(view, nat.id) === undefined) return undefined;
  const label = zones.length === 1 ? 'Add a NAT gateway in the other zone' : 'Add a NAT gateway in each zone';
  return { label, fixId: 'nat-per-zone', params: { natId: nat.id, zones } };
}

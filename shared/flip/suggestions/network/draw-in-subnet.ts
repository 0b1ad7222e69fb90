import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { reject } from '../../../commands/rejection.ts';
import { nodeOf } from '../../../document/queries.ts';
import { encloses, overlaps, rectAround } from '../../../document/rectangles.ts';
import type { Face, Frame } from '../../../document/schema.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { nameOf } from '../../../validation/wording.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';

interface DrawInSubnetParams {
  readonly id: string;
}

/** What runs in the machines or the environment of one subnet. */
const RUNNING = ['azure.container-apps', 'azure.vm-scale-set'];

/** What spanned the subnets of several zones, and stood beside them, is in one since they were merged. */
export const drawInSubnet = suggestionKind<DrawInSubnetParams>({
  meta: {
    id: 'draw-in-subnet',
    sides: ['azure'],
    title: 'Draw a gateway, an app or a scale set in the one subnet that it is in',
    mends: [],
    source: 'rule-app-gateway-infrastructure',
  },
  find: (view) => view.all('load-balancer', ...RUNNING).flatMap((node) => foundFor(view, node) ?? []),
  plan: (diagram, { id }, env) => {
    const view = viewSide(diagram, diagram.provider, env.catalog);
    const shown = view.nodes.get(id);
    const place = shown && placeFor(view, shown);
    if (place === undefined) return reject('invalid', 'There is no room for it any more.');
    const side = diagram.provider;
    const { subnet, outer, frame } = place;
    const inside = (rect: Frame): Frame => ({ ...rect, x: rect.x - outer.x, y: rect.y - outer.y });
    const origin = subnet.parent?.frame ?? { x: 0, y: 0 };
    const redrawn: [string, Partial<Face>][] = [
      [subnet.id, { frame: { ...outer, x: outer.x - origin.x, y: outer.y - origin.y } }],
      ...subnet.children.map((child): [string, Partial<Face>] => [child.id, { frame: inside(child.frame) }]),
    ];
    const faces: [string, Partial<Face>][] = [
      [id, { parentId: subnet.id, frame: inside(frame), subnets: [] }],
      ...(outer === subnet.frame ? [] : redrawn),
    ];
    const nodes = faces.flatMap(([one, fields]) => {
      const node = nodeOf(diagram, one);
      return node === undefined ? [] : [withFace(node, side, fields)];
    });
    return amend(diagram, { nodes });
  },
});

function foundFor(view: SideView, node: ViewNode): FoundSuggestion<DrawInSubnetParams> | undefined {
  const place = placeFor(view, node);
  if (place === undefined) return undefined;
  return {
    key: node.id,
    title: `Draw ${nameOf(node)} in ${nameOf(place.subnet)}`,
    reason: RUNNING.includes(node.service.id)
      ? 'On AWS it has a subnet in each zone and is drawn beside them. On Azure it runs in one subnet, which spans the zones, so it can be drawn where it is.'
      : 'On AWS a load balancer has a subnet in each zone and is drawn beside them. On Azure the gateway is deployed into one subnet, which spans the zones, so it can be drawn where it is.',
    nodes: [node.id, place.subnet.id],
    params: { id: node.id },
  };
}

interface Place {
  readonly subnet: ViewNode;
  /** Of the subnet, which may have to grow; absolute. */
  readonly outer: Frame;
  /** Absolute. */
  readonly frame: Frame;
}

const GAP = 16;
const TITLE_HEIGHT = 32;
const NAME_WIDTH = 104;
/** A subnet that would have to reach further is better left as it is. */
const FURTHEST = 240;

/** undefined: it is there already, or there is no room. */
function placeFor(view: SideView, node: ViewNode): Place | undefined {
  const stated = view.diagram.nodes[node.id]?.faces[view.side]?.subnets;
  const subnet = stated?.length === 1 ? view.nodes.get(stated[0] ?? '') : undefined;
  if (subnet === undefined || node.shape !== 'icon') return undefined;
  if (node.service.scope !== 'subnet' && !RUNNING.includes(node.service.id)) return undefined;
  if (node.parentId !== subnet.parentId || !hasTrait(subnet, 'subnet')) return undefined;
  // Lines keep the corners that a person gave them, so what has such lines stays where it is.
  const isBent = [...node.incoming, ...node.outgoing].some(({ corners }) => corners.length > 0);
  return isBent ? grown(view, node, subnet) : (inTheMiddle(node, subnet) ?? grown(view, node, subnet));
}

/** At its own height in the middle of the subnet, else at half its height, if that is free. */
function inTheMiddle(node: ViewNode, subnet: ViewNode): Place | undefined {
  const { x, y, width, height } = subnet.frame;
  const inner = { x: x + 4, y: y + TITLE_HEIGHT, width: width - 8, height: height - TITLE_HEIGHT - GAP };
  const across = x + (width - node.frame.width) / 2;
  const heights = [node.frame.y, inner.y + (inner.height - node.frame.height) / 2];
  for (const down of heights) {
    const frame = { ...node.frame, x: across, y: down };
    const named = withName(frame);
    const roomy = { x: named.x, y: named.y - GAP, width: named.width, height: named.height + 2 * GAP };
    if (!encloses(inner, named) || subnet.children.some((child) => overlaps(child.frame, roomy))) continue;
    return { subnet, outer: subnet.frame, frame };
  }
  return undefined;
}

/** The subnet is drawn out as far as the node, which stays where it is. */
function grown(view: SideView, node: ViewNode, subnet: ViewNode): Place | undefined {
  const { x, y, width, height } = withName(node.frame);
  const roomy = { x: x - 8, y: y - TITLE_HEIGHT, width: width + 16, height: height + TITLE_HEIGHT + GAP };
  const outer = rectAround([subnet.frame, roomy]);
  const isFar = outer.width - subnet.frame.width > FURTHEST || outer.height - subnet.frame.height > FURTHEST;
  if (isFar || (subnet.parent !== null && !encloses(subnet.parent.frame, outer))) return undefined;
  if (subnet.children.some((child) => overlaps(child.frame, withName(node.frame)))) return undefined;
  const beside = view.children(subnet.parentId).filter((one) => one !== node && one !== subnet);
  if (beside.some((one) => overlaps(one.frame, outer))) return undefined;
  return { subnet, outer, frame: node.frame };
}

function withName(frame: Frame): Frame {
  const extra = Math.max(0, NAME_WIDTH - frame.width);
  return { ...frame, x: frame.x - extra / 2, width: frame.width + extra };
}

import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { reject } from '../../../commands/rejection.ts';
import { nodeOf } from '../../../document/queries.ts';
import type { Frame } from '../../../document/schema.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { nameOf } from '../../../validation/wording.ts';
import { encloses, isOverlapping } from '../rectangles.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';

interface DrawInSubnetParams {
  readonly id: string;
}

/** What spanned the subnets of several zones, and stood beside them, is in one since they were merged. */
export const drawInSubnet = suggestionKind<DrawInSubnetParams>({
  meta: {
    id: 'draw-in-subnet',
    sides: ['azure'],
    title: 'Draw a gateway in the one subnet that it is in',
    mends: [],
    source: 'rule-app-gateway-infrastructure',
  },
  find: (view) => view.all('load-balancer').flatMap((node) => foundFor(view, node) ?? []),
  plan: (diagram, { id }, env) => {
    const view = viewSide(diagram, diagram.provider, env.catalog);
    const shown = view.nodes.get(id);
    const place = shown && placeFor(view, shown);
    const node = nodeOf(diagram, id);
    if (node === undefined || place === undefined) return reject('invalid', 'There is no room for it any more.');
    const { subnet, frame } = place;
    const inside = { ...frame, x: frame.x - subnet.frame.x, y: frame.y - subnet.frame.y };
    const face = { parentId: subnet.id, frame: inside, subnets: [] };
    return amend(diagram, { nodes: [withFace(node, diagram.provider, face)] });
  },
});

function foundFor(view: SideView, node: ViewNode): FoundSuggestion<DrawInSubnetParams> | undefined {
  const place = placeFor(view, node);
  if (place === undefined) return undefined;
  return {
    key: node.id,
    title: `Draw ${nameOf(node)} in ${nameOf(place.subnet)}`,
    reason:
      'On AWS a load balancer has a subnet in each zone and is drawn beside them. On Azure the gateway is deployed into one subnet, which spans the zones, so it can be drawn where it is.',
    nodes: [node.id, place.subnet.id],
    params: { id: node.id },
  };
}

interface Place {
  readonly subnet: ViewNode;
  /** Absolute. */
  readonly frame: Frame;
}

const GAP = 16;
const TITLE_HEIGHT = 32;
const NAME_WIDTH = 104;

/** At its own height in the middle of the subnet, if that is free; undefined: it is there already, or there is no room. */
function placeFor(view: SideView, node: ViewNode): Place | undefined {
  const stated = view.diagram.nodes[node.id]?.faces[view.side]?.subnets;
  const subnet = stated?.length === 1 ? view.nodes.get(stated[0] ?? '') : undefined;
  if (subnet === undefined || node.shape !== 'icon' || node.service.scope !== 'subnet') return undefined;
  if (node.parentId !== subnet.parentId || !hasTrait(subnet, 'subnet')) return undefined;
  const { x, y, width, height } = subnet.frame;
  const inner = { x: x + 4, y: y + TITLE_HEIGHT, width: width - 8, height: height - TITLE_HEIGHT - GAP };
  const across = x + (width - node.frame.width) / 2;
  const heights = [node.frame.y, inner.y + (inner.height - node.frame.height) / 2];
  for (const down of heights) {
    const frame = { ...node.frame, x: across, y: down };
    const named = { ...frame, x: across + (frame.width - NAME_WIDTH) / 2, width: NAME_WIDTH };
    const roomy = { x: named.x, y: named.y - GAP, width: named.width, height: named.height + 2 * GAP };
    if (encloses(inner, named) && subnet.children.every((child) => !isOverlapping(child.frame, roomy))) {
      return { subnet, frame };
    }
  }
  return undefined;
}

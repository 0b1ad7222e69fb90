import { type SideView, type ViewNode, viewSide } from '../../catalog/side-view.ts';
import { topOrder } from '../../commands/add-node.ts';
import { amend } from '../../commands/amend.ts';
import { canContain } from '../../commands/can-contain.ts';
import type { CommandEnv } from '../../commands/command.ts';
import { freePlace } from '../../commands/free-place.ts';
import { reparented, shifted, withFace } from '../../commands/place.ts';
import { type Rejection, reject } from '../../commands/rejection.ts';
import { besideAll, drawnRect, surroundingsIn } from '../../commands/room-for.ts';
import { frameOn, parentIdOn } from '../../document/containment.ts';
import { sideOf } from '../../document/node-on.ts';
import { nodeOf } from '../../document/queries.ts';
import type { Diagram, Frame, Node, Point, Side } from '../../document/schema.ts';
import { ok, type Result } from '../../result.ts';
import { isDrawnForOther } from './draw-service.ts';

interface Together {
  readonly diagram: Diagram;
  /** So many of the first are done. */
  readonly count: number;
}

/**
 * As many of the first as find a place in the frame as it is, in one step: hundreds of services leave a network together. The
 * first that needs room made, or that draws something along (what is in it, the corners of its lines), ends it.
 */
export function placeTogether(
  diagram: Diagram,
  ids: readonly string[],
  parentId: string | null,
  env: CommandEnv,
): Result<Together, Rejection> {
  const side = diagram.provider;
  const view = viewSide(diagram, side, env.catalog);
  const placed = placesFor(view, ids, parentId);
  const nodes: Node[] = [];
  let order = topOrder(diagram, parentId);
  for (const [id, to] of placed) {
    const node = nodeOf(diagram, id);
    if (node === undefined || to === undefined) continue;
    if (nodes.length === 0) {
      // What holds nothing may be drawn wherever another of its kind may.
      const { answer, reason } = canContain(diagram, parentId, { nodeId: id }, env.catalog);
      if (answer === 'refuse') return reject('cannot-contain', reason);
    }
    order += 1;
    const apart = placedApart(diagram, node, side);
    nodes.push({ ...shifted(reparented(diagram, apart, parentId, side), side, to), order });
  }
  const amended = amend(diagram, { nodes });
  return amended.ok ? ok({ diagram: amended.value, count: placed.size }) : amended;
}

/** By id the way that each goes; undefined: it is there already. */
function placesFor(
  view: SideView,
  ids: readonly string[],
  parentId: string | null,
): ReadonlyMap<string, Point | undefined> {
  const ways = new Map<string, Point | undefined>();
  const around = surroundingsIn(view, parentId);
  const taken = [...around.taken];
  const outer = parentId === null ? undefined : view.nodes.get(parentId)?.frame;
  const holding = new Set(Object.values(view.diagram.nodes).map((node) => parentIdOn(node, view.side)));
  for (const id of new Set(ids)) {
    const node = view.nodes.get(id);
    if (node === undefined || holding.has(id) || hasBentLine(node)) break;
    if (node.parentId === parentId) {
      ways.set(id, undefined);
      continue;
    }
    const { frame, shape } = node;
    const wanted = { size: frame, near: nearestInside(frame, outer) };
    const free = freePlace(wanted, { ...around, taken });
    if (free === undefined && around.inside !== undefined) break;
    const place = free ?? besideAll(taken, wanted);
    ways.set(id, { x: place.x - frame.x, y: place.y - frame.y });
    taken.push(drawnRect({ frame: place, shape }));
  }
  return ways;
}

function hasBentLine({ incoming, outgoing }: ViewNode): boolean {
  return [...incoming, ...outgoing].some(({ corners }) => corners.length > 0);
}

/** What was drawn for the other cloud is moved on this side only: the drawing of it stays as it is. */
export function placedApart(diagram: Diagram, node: Node, side: Side): Node {
  if (!isDrawnForOther(diagram, node.id, side) || node.only === side) return node;
  const at = sideOf(node, side);
  return withFace(node, at, { parentId: parentIdOn(node, at), frame: frameOn(node, at) });
}

/** The middle of what moves, brought into the frame; undefined: there is no frame to be in. */
export function nearestInside(frame: Frame, outer: Frame | undefined): Point {
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  if (outer === undefined) return middle;
  return {
    x: Math.min(Math.max(middle.x, outer.x), outer.x + outer.width),
    y: Math.min(Math.max(middle.y, outer.y), outer.y + outer.height),
  };
}

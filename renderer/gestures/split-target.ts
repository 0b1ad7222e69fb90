import { isLaidOut } from '../../shared/catalog/annotations.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import { ALLOW } from '../../shared/commands/answer.ts';
import { canSplit } from '../../shared/commands/split-connection.ts';
import { connectionOf } from '../../shared/document/queries.ts';
import type { Frame, Point } from '../../shared/document/schema.ts';
import { ICON_SIZE } from '../../shared/scene/geometry-node.ts';
import type { Split } from '../state/gesture.ts';
import { isItself } from './bendable.ts';
import { hitTest, type Layout } from './hit-test.ts';

/** Window pixels: an icon's middle is brought to a line less exactly than a pointer. */
const NEAR_LINE = 10;

/** What is about to be put somewhere: a node of the diagram, or a service that becomes one. */
type Inserted = ViewNode | Service;

/** The connection under the pointer, if what is dragged could lie in it; null: there is none. */
export function splitTarget(view: SideView, layout: Layout, inserted: Inserted, at: Point, zoom: number): Split | null {
  if (!fitsIntoLines(inserted)) return null;
  const hit = hitTest(view, layout, at, NEAR_LINE / zoom);
  if (hit?.kind !== 'connection') return null;
  const shown = view.connections.find(({ connection }) => connection.id === hit.id);
  // What this side draws for several connections is not one that could be cut.
  if (shown === undefined || !isItself(shown)) return null;
  const { connection, from, to } = shown;
  if (connectionOf(view.diagram, connection.id) === undefined) return null;
  const answer = 'frame' in inserted ? canSplit(view.diagram, connection, inserted.id) : ALLOW;
  return answer.answer === 'refuse' ? null : { connectionId: connection.id, from, to, answer };
}

/** The frame moved so that its icon lies on the line under the point; across the line it stays where it is. */
export function onLine(layout: Layout, { connectionId }: Split, frame: Frame, at: Point): Frame {
  const routed = layout.routes.connections.find(({ view }) => view.connection.id === connectionId);
  const points = routed?.points ?? [];
  let least = Number.POSITIVE_INFINITY;
  let settled = frame;
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1] as Point, points[index] as Point];
    const isLevel = a.y === b.y;
    if (!isLevel && a.x !== b.x) continue;
    const [along, low, high, away] = isLevel ? [at.x, a.x, b.x, at.y - a.y] : [at.y, a.y, b.y, at.x - a.x];
    const beyond = Math.max(Math.min(low, high) - along, along - Math.max(low, high), 0);
    const distance = Math.hypot(beyond, away);
    if (distance >= least) continue;
    least = distance;
    settled = isLevel ? { ...frame, y: a.y - ICON_SIZE / 2 } : { ...frame, x: a.x - frame.width / 2 };
  }
  return settled;
}

/** "Orders and Database". */
export function namesOfEnds(view: SideView, { from, to }: Split): string {
  const nameOf = (id: string): string => {
    const node = view.nodes.get(id);
    return node === undefined ? 'nothing' : nodeName(node);
  };
  return `${nameOf(from)} and ${nameOf(to)}`;
}

/** Frames hold things and notes are about them: neither passes anything on. */
const BESIDE_LINES: ReadonlySet<string> = new Set(['neutral.note', 'neutral.text', 'neutral.steps']);

/** A node that is connected already has its place. */
function fitsIntoLines(inserted: Inserted): boolean {
  const service = 'frame' in inserted ? inserted.service : inserted;
  const shape = 'frame' in inserted ? inserted.shape : inserted.defaultShape;
  if (shape === 'frame' || !isLaidOut(service) || BESIDE_LINES.has(service.id)) return false;
  return !('frame' in inserted) || inserted.incoming.length + inserted.outgoing.length === 0;
}

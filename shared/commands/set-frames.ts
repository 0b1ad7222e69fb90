import { absoluteFrame, originOf, parentIdOn } from '../document/containment.ts';
import { hasCorners, withCornersOn } from '../document/corners-on.ts';
import { nodeOf } from '../document/queries.ts';
import type { Connection, Diagram, Frame, Node, Point, Side } from '../document/schema.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { offset, withFrame } from './place.ts';
import { rejectUnknown } from './rejection.ts';

export interface SetFramesInput {
  /** Absolute, in diagram pixels, on the side that is shown. What lies in a node and is not named goes along with its corner. */
  readonly frames: readonly { readonly id: string; readonly frame: Frame }[];
}

/** Many frames at once: corners of lines whose ends no longer stand as they stood are forgotten. */
export const setFrames: Command<SetFramesInput> = (diagram, { frames }) => {
  const unknown = frames.find(({ id }) => nodeOf(diagram, id) === undefined);
  if (unknown !== undefined) return rejectUnknown(unknown.id);
  const side = diagram.provider;
  const wanted = new Map(frames.map(({ id, frame }) => [id, frame]));
  const moved = movesBy(diagram, side, wanted);
  const nodes: Node[] = [];
  for (const [id, frame] of wanted) {
    const node = nodeOf(diagram, id);
    if (node === undefined) continue;
    const parentId = parentIdOn(node, side);
    const origin = originOf(diagram, parentId, side);
    const by = parentId === null ? STILL : moved(parentId);
    const stored = offset(frame, { x: -origin.x - by.x, y: -origin.y - by.y });
    nodes.push(withFrame(node, side, stored));
  }
  const connections = Object.values(diagram.connections).map((connection) => straightened(diagram, connection, moved));
  return amend(diagram, { nodes: nodes.filter((node) => !sameFrame(node, nodeOf(diagram, node.id))), connections });
};

/** How far the corner of each node goes. */
function movesBy(diagram: Diagram, side: Side, wanted: ReadonlyMap<string, Frame>): (id: string) => Point {
  const known = new Map<string, Point>();
  const movedBy = (id: string): Point => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const node = nodeOf(diagram, id);
    const frame = wanted.get(id);
    let by = STILL;
    if (node !== undefined && frame !== undefined) {
      const was = absoluteFrame(diagram, node, side);
      by = { x: frame.x - was.x, y: frame.y - was.y };
    } else if (node !== undefined) {
      const parentId = parentIdOn(node, side);
      by = parentId === null ? STILL : movedBy(parentId);
    }
    known.set(id, by);
    return by;
  };
  return movedBy;
}

const STILL: Point = { x: 0, y: 0 };

function straightened(diagram: Diagram, connection: Connection, moved: (id: string) => Point): Connection {
  if (!hasCorners(connection)) return connection;
  const [from, to] = [moved(connection.from), moved(connection.to)];
  const isTogether = Math.abs(from.x - to.x) < 1 && Math.abs(from.y - to.y) < 1;
  return isTogether ? connection : withCornersOn(diagram, connection, diagram.provider, []);
}

function sameFrame(node: Node, before: Node | undefined): boolean {
  if (before === undefined) return false;
  const [a, b] = [node, before].map(({ frame, faces }) =>
    JSON.stringify([frame, faces.aws?.frame, faces.azure?.frame]),
  );
  return a === b;
}

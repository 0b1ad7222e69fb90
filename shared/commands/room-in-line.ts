import { viewSide } from '../catalog/side-view.ts';
import { absoluteFrame } from '../document/containment.ts';
import { nodeOf } from '../document/queries.ts';
import { bottomOf, rightOf } from '../document/rectangles.ts';
import type { Connection, Diagram, Frame } from '../document/schema.ts';
import { ok, type Result } from '../result.ts';
import { amend } from './amend.ts';
import type { CommandEnv } from './command.ts';
import { insertSpace } from './insert-space.ts';
import type { Rejection } from './rejection.ts';
import { shiftNodes } from './shift-nodes.ts';

/** Between two frames in a row, an icon's with its name among them, so that a line with its arrow fits between. */
const GAP = 24;
/** What the drawing is pulled apart by is a multiple of this, so that all stays on the grid. */
const GRID = 8;

type Axis = 'x' | 'y';

/**
 * Makes room for a node between two others in its row or column, with even gaps: the drawing is pulled apart behind the first,
 * and the node lies between. Where there is room it only keeps its distance, and beside the row nothing changes.
 */
export function roomInLine(
  diagram: Diagram,
  { from, to }: Pick<Connection, 'from' | 'to'>,
  nodeId: string,
  env: CommandEnv,
): Result<Diagram, Rejection> {
  for (const axis of ['x', 'y'] as const) {
    const between = betweenEnds(diagram, from, to, nodeId, axis, env);
    if (between === undefined) continue;
    const { low, high, size } = between;
    const missing = Math.ceil(Math.max(0, low + size + 2 * GAP - high) / GRID) * GRID;
    const pulled = missing === 0 ? ok(diagram) : insertSpace(diagram, { axis, at: low + 1, by: missing }, env);
    if (!pulled.ok) return pulled;
    const now = frameOf(pulled.value, nodeId)?.[axis];
    if (now === undefined) return pulled;
    const first = low + GAP;
    const last = high + missing - GAP - size;
    const wanted = missing === 0 ? Math.min(Math.max(between.at, first), last) : (first + last) / 2;
    const by = { x: 0, y: 0, [axis]: Math.round(wanted) - now };
    return amend(pulled.value, { nodes: shiftNodes(pulled.value, new Map([[nodeId, by]])).values() });
  }
  return ok(diagram);
}

interface Between {
  /** Where what lies before the node ends, and where what lies behind it begins. */
  readonly low: number;
  readonly high: number;
  /** Of the node, along the axis. */
  readonly at: number;
  readonly size: number;
}

/** undefined: the three do not lie in one row (column) with the node between the others. */
function betweenEnds(
  diagram: Diagram,
  from: string,
  to: string,
  nodeId: string,
  axis: Axis,
  env: CommandEnv,
): Between | undefined {
  const node = frameOf(diagram, nodeId);
  const ends = [frameOf(diagram, from), frameOf(diagram, to)];
  const [start, end] = ends;
  if (node === undefined || start === undefined || end === undefined) return undefined;
  const isForward = middleOf(start, axis) <= middleOf(end, axis);
  const [near, far] = isForward ? [from, to] : [to, from];
  const [first, last] = isForward ? [start, end] : [end, start];
  if (endOf(first, axis) > last[axis]) return undefined;
  const across = axis === 'x' ? 'y' : 'x';
  if (!ends.every((one) => one !== undefined && overlap(one, node, across))) return undefined;
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const around = (id: string): readonly string[] => view.ancestors(id).map((one) => one.id);
  const aroundNode = around(nodeId);
  // An end and the frames around it lie beyond the node where they do not hold it; where they do, their border does.
  const beyond = (end: string): readonly Frame[] => framesOf(diagram, withoutAll([end, ...around(end)], aroundNode));
  const holding = (end: string): readonly Frame[] => framesOf(diagram, withoutAll(aroundNode, around(end)));
  const lows = [...beyond(near).map((one) => endOf(one, axis)), ...holding(near).map((one) => one[axis])];
  const highs = [...beyond(far).map((one) => one[axis]), ...holding(far).map((one) => endOf(one, axis))];
  const [low, high] = [Math.max(...lows), Math.min(...highs)];
  return { low, high, at: node[axis], size: sizeOf(node, axis) };
}

function frameOf(diagram: Diagram, id: string): Frame | undefined {
  const node = nodeOf(diagram, id);
  return node && absoluteFrame(diagram, node, diagram.provider);
}

function withoutAll(ids: readonly string[], others: readonly string[]): readonly string[] {
  return ids.filter((id) => !others.includes(id));
}

function framesOf(diagram: Diagram, ids: readonly string[]): readonly Frame[] {
  return ids.flatMap((id) => frameOf(diagram, id) ?? []);
}

function overlap(a: Frame, b: Frame, axis: Axis): boolean {
  return a[axis] < endOf(b, axis) && b[axis] < endOf(a, axis);
}

function middleOf(frame: Frame, axis: Axis): number {
  return frame[axis] + sizeOf(frame, axis) / 2;
}

function endOf(frame: Frame, axis: Axis): number {
  return axis === 'x' ? rightOf(frame) : bottomOf(frame);
}

function sizeOf(frame: Frame, axis: Axis): number {
  return axis === 'x' ? frame.width : frame.height;
}

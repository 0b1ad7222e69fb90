import { type SideView, viewSide } from '../catalog/side-view.ts';
import { absoluteFrame, frameOn, parentIdOn } from '../document/containment.ts';
import { cornersOn, hasCorners, withCornersOn } from '../document/corners-on.ts';
import type { Connection, Diagram, Frame, Node } from '../document/schema.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { withFrame } from './place.ts';

export interface InsertSpaceInput {
  /** The direction in which things are pushed: x to the right, y downwards. */
  readonly axis: 'x' | 'y';
  /** Where the drawing is cut; absolute, in diagram pixels. */
  readonly at: number;
  readonly by: number;
}

/**
 * Pulls the drawing apart at a line: what begins beyond it moves, frames that it runs through grow. So what was aligned stays
 * aligned, and nothing comes to lie on anything else.
 */
export const insertSpace: Command<InsertSpaceInput> = (diagram, input, env) => insertSpaces(diagram, [input], env);

/** At many lines at once, each where it lies before anything has moved; a line that is given twice is cut once, by the larger of both. */
export const insertSpaces: Command<readonly InsertSpaceInput[]> = (diagram, inputs, env) => {
  const spread = spreadBy(inputs);
  if (spread === undefined) return amend(diagram, {});
  const side = diagram.provider;
  const view = viewSide(diagram, side, env.catalog);
  const stretched = new Map<string, Frame>();
  const frames = new Map<string, Frame>();
  for (const node of Object.values(diagram.nodes)) {
    const frame = absoluteFrame(diagram, node, side);
    frames.set(node.id, frame);
    stretched.set(node.id, stretchedBy(spread, frame, isRigid(view, node)));
  }
  const nodes = Object.values(diagram.nodes).map((node) => {
    const parentId = parentIdOn(node, side);
    const [was, frame] = [frames.get(node.id), stretched.get(node.id)];
    const [outerWas, outer] = [frames.get(parentId ?? ''), stretched.get(parentId ?? '')];
    if (was === undefined || frame === undefined) return node;
    const x = frame.x - was.x - ((outer?.x ?? 0) - (outerWas?.x ?? 0));
    const y = frame.y - was.y - ((outer?.y ?? 0) - (outerWas?.y ?? 0));
    const isSame = x === 0 && y === 0 && frame.width === was.width && frame.height === was.height;
    if (isSame) return node;
    const own = frameOn(node, side);
    return withFrame(node, side, {
      x: own.x + x,
      y: own.y + y,
      width: frame.width,
      height: frame.height,
    });
  });
  const connections = Object.values(diagram.connections).map((one) => withPushedCorners(diagram, one, spread));
  return amend(diagram, { nodes, connections });
};

/** How far each place of the drawing moves on. */
export interface Spread {
  /** Of what lies at a place or begins there. */
  readonly from: (axis: Axis, at: number) => number;
  /** Of what ends at a place. */
  readonly upTo: (axis: Axis, at: number) => number;
}

type Axis = InsertSpaceInput['axis'];

/** undefined: nothing moves. */
export function spreadBy(inputs: readonly InsertSpaceInput[]): Spread | undefined {
  const cuts = { x: cutsOf(inputs, 'x'), y: cutsOf(inputs, 'y') };
  if (cuts.x.length + cuts.y.length === 0) return undefined;
  return {
    from: (axis, at) => lastOf(cuts[axis], (cut) => cut.at <= at),
    upTo: (axis, at) => lastOf(cuts[axis], (cut) => cut.at < at),
  };
}

interface Cut {
  readonly at: number;
  /** With all cuts before it. */
  readonly sum: number;
}

function cutsOf(inputs: readonly InsertSpaceInput[], axis: Axis): readonly Cut[] {
  const byPlace = new Map<number, number>();
  for (const one of inputs)
    if (one.axis === axis && one.by > 0) byPlace.set(one.at, Math.max(one.by, byPlace.get(one.at) ?? 0));
  let sum = 0;
  return [...byPlace]
    .sort(([a], [b]) => a - b)
    .map(([at, by]) => {
      sum += by;
      return { at, sum };
    });
}

/** The sum of the last cut for which it holds; it holds for all before that one. */
function lastOf(cuts: readonly Cut[], holds: (cut: Cut) => boolean): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const cut = cuts[middle];
    if (cut !== undefined && holds(cut)) low = middle + 1;
    else high = middle;
  }
  return cuts[low - 1]?.sum ?? 0;
}

/** Icons and notes keep their size; only what holds others grows. */
function isRigid(view: SideView, node: Node): boolean {
  return (view.nodes.get(node.id)?.shape ?? node.shape) === 'icon';
}

/** A frame as it is drawn once the drawing was pulled apart; what is rigid goes with its middle. */
export function stretchedBy(spread: Spread, frame: Frame, isWhole: boolean): Frame {
  const { x, y, width, height } = frame;
  if (isWhole) return { ...frame, x: x + spread.from('x', x + width / 2), y: y + spread.from('y', y + height / 2) };
  const [left, up] = [spread.from('x', x), spread.from('y', y)];
  return {
    x: x + left,
    y: y + up,
    width: width + Math.max(0, spread.upTo('x', x + width) - left),
    height: height + Math.max(0, spread.upTo('y', y + height) - up),
  };
}

function withPushedCorners(diagram: Diagram, connection: Connection, spread: Spread): Connection {
  if (!hasCorners(connection)) return connection;
  const side = diagram.provider;
  const corners = cornersOn(diagram, connection, side);
  const pushed = corners.map((point) => ({
    x: point.x + spread.from('x', point.x),
    y: point.y + spread.from('y', point.y),
  }));
  const isSame = pushed.every(({ x, y }, at) => x === corners[at]?.x && y === corners[at]?.y);
  return isSame ? connection : withCornersOn(diagram, connection, side, pushed);
}

import { nodeOf } from '../document/queries.ts';
import type { Point } from '../document/schema.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { drawnFrames } from './drawn-frames.ts';
import { outermost } from './place.ts';
import { rejectUnknown } from './rejection.ts';
import { shiftNodes } from './shift-nodes.ts';

export interface DistributeInput {
  readonly ids: readonly string[];
  readonly along: 'horizontal' | 'vertical';
  /** Between each and the next, from the first on, which stays; absent: as the first and the last leave it. */
  readonly gap?: number;
}

/** Equal gaps between the first and the last, which stay; fewer than three have nothing to distribute without a gap stated. */
export const distribute: Command<DistributeInput> = (diagram, { ids, along, gap }, env) => {
  const unknown = ids.find((id) => nodeOf(diagram, id) === undefined);
  if (unknown !== undefined) return rejectUnknown(unknown);
  const side = diagram.provider;
  const drawn = drawnFrames(diagram, env);
  const spans = outermost(diagram, ids, side)
    .map((node) => {
      const { x, y, width, height } = drawn(node);
      return along === 'horizontal' ? { id: node.id, start: x, size: width } : { id: node.id, start: y, size: height };
    })
    .sort((a, b) => a.start + a.size / 2 - (b.start + b.size / 2) || (a.id < b.id ? -1 : 1));
  const nodes = shiftNodes(diagram, movesToEqualGaps(spans, along, gap));
  return amend(diagram, { nodes: nodes.values() });
};

interface Span {
  readonly id: string;
  readonly start: number;
  readonly size: number;
}

function movesToEqualGaps(
  spans: readonly Span[],
  along: DistributeInput['along'],
  stated: number | undefined,
): ReadonlyMap<string, Point> {
  const moves = new Map<string, Point>();
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined || spans.length < (stated === undefined ? 3 : 2)) return moves;
  const between = stated === undefined ? spans.slice(1, -1) : spans.slice(1);
  const free = last.start - (first.start + first.size) - between.reduce((sum, { size }) => sum + size, 0);
  const gap = stated ?? free / (spans.length - 1);
  let at = first.start + first.size + gap;
  for (const { id, start, size } of between) {
    moves.set(id, along === 'horizontal' ? { x: at - start, y: 0 } : { x: 0, y: at - start });
    at += size + gap;
  }
  return moves;
}

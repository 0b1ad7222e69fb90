import { absoluteFrame, parentIdOn } from '../document/containment.ts';
import { insideFrame } from '../document/frame-padding.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram, Frame } from '../document/schema.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { drawnFrames } from './drawn-frames.ts';
import { outermost } from './place.ts';
import { rejectUnknown } from './rejection.ts';
import { shiftNodes } from './shift-nodes.ts';

export interface AlignInput {
  readonly ids: readonly string[];
  readonly to: 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom';
}

/** To the edge or the middle of the box around all of them, whichever frames they lie in; one alone within its frame. */
export const align: Command<AlignInput> = (diagram, { ids, to }, env) => {
  const unknown = ids.find((id) => nodeOf(diagram, id) === undefined);
  if (unknown !== undefined) return rejectUnknown(unknown);
  const side = diagram.provider;
  const drawn = drawnFrames(diagram, env);
  const frames = outermost(diagram, ids, side).map((node) => [node.id, drawn(node)] as const);
  const around =
    frameAround(diagram, frames.length === 1 ? frames[0]?.[0] : undefined) ??
    boxAround(frames.map(([, frame]) => frame));
  const moves = new Map(frames.map(([id, frame]) => [id, distance(frame, around, to)]));
  const nodes = shiftNodes(diagram, moves);
  return amend(diagram, { nodes: nodes.values() });
};

/** The inside of the frame around a node; undefined: it is in none. */
function frameAround(diagram: Diagram, id: string | undefined): Frame | undefined {
  const node = id === undefined ? undefined : nodeOf(diagram, id);
  const parentId = node === undefined ? null : parentIdOn(node, diagram.provider);
  const parent = parentId === null ? undefined : nodeOf(diagram, parentId);
  return parent && insideFrame(absoluteFrame(diagram, parent, diagram.provider));
}

function boxAround(frames: readonly Frame[]): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of frames) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function distance(frame: Frame, around: Frame, to: AlignInput['to']): { x: number; y: number } {
  switch (to) {
    case 'left':
      return { x: around.x - frame.x, y: 0 };
    case 'center':
      return { x: around.x + around.width / 2 - (frame.x + frame.width / 2), y: 0 };
    case 'right':
      return { x: around.x + around.width - (frame.x + frame.width), y: 0 };
    case 'top':
      return { x: 0, y: around.y - frame.y };
    case 'middle':
      return { x: 0, y: around.y + around.height / 2 - (frame.y + frame.height / 2) };
    case 'bottom':
      return { x: 0, y: around.y + around.height - (frame.y + frame.height) };
  }
}

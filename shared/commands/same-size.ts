import { absoluteFrame, frameOn } from '../document/containment.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram } from '../document/schema.ts';
import { ok } from '../result.ts';
import type { Command } from './command.ts';
import { outermost } from './place.ts';
import { rejectUnknown } from './rejection.ts';
import { resize } from './resize.ts';

export interface SameSizeInput {
  readonly ids: readonly string[];
  readonly what: 'width' | 'height' | 'size';
}

/** As wide or as high as the largest of them, so that nothing is cut off; what is around makes room. */
export const sameSize: Command<SameSizeInput> = (diagram, { ids, what }, env) => {
  const unknown = ids.find((id) => nodeOf(diagram, id) === undefined);
  if (unknown !== undefined) return rejectUnknown(unknown);
  const side = diagram.provider;
  const nodes = outermost(diagram, ids, side);
  const frames = nodes.map((node) => absoluteFrame(diagram, node, side));
  const width = Math.max(0, ...frames.map((frame) => frame.width));
  const height = Math.max(0, ...frames.map((frame) => frame.height));
  const size = { ...(what !== 'height' && { width }), ...(what !== 'width' && { height }) };
  let now: Diagram = diagram;
  for (const { id } of nodes) {
    const node = nodeOf(now, id);
    if (node === undefined) continue;
    const resized = resize(now, { id, frame: { ...frameOn(node, side), ...size }, grows: true }, env);
    if (!resized.ok) return resized;
    now = resized.value;
  }
  return ok(now);
};

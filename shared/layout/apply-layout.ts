import { viewSide } from '../catalog/side-view.ts';
import type { CommandEnv } from '../commands/command.ts';
import { grow } from '../commands/grow.ts';
import { placeTogether } from '../commands/place-together.ts';
import { planGrowth } from '../commands/plan-growth.ts';
import type { Rejection } from '../commands/rejection.ts';
import { resize } from '../commands/resize.ts';
import { setFrames } from '../commands/set-frames.ts';
import { frameOn } from '../document/containment.ts';
import { FULL_CLEARANCE, insideFrame } from '../document/frame-padding.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram } from '../document/schema.ts';
import { ok, type Result } from '../result.ts';
import type { LaidOutNode, LayoutScope } from './arrange.ts';
import { withFreedSides } from './freed-sides.ts';

/**
 * The diagram with the places of a layout; around a part of it room is made, so that it lies on nothing. Lines between what was
 * laid out may meet it at any side.
 */
export function applyLayout(
  diagram: Diagram,
  scope: LayoutScope,
  frames: readonly LaidOutNode[],
  env: CommandEnv,
): Result<Diagram, Rejection> {
  if (frames.length === 0) return ok(diagram);
  const placed = placeAll(diagram, scope, frames, env);
  return placed.ok ? withFreedSides(diagram, placed.value) : placed;
}

function placeAll(
  diagram: Diagram,
  scope: LayoutScope,
  frames: readonly LaidOutNode[],
  env: CommandEnv,
): Result<Diagram, Rejection> {
  if (scope.kind === 'frame') return applyInside(diagram, scope.id, frames, env);
  return scope.kind === 'all' ? setFrames(diagram, { frames }, env) : placeTogether(diagram, frames, env);
}

/** The frame takes its new size, and what is around it makes room for that; then its contents are placed. */
function applyInside(
  diagram: Diagram,
  id: string,
  frames: readonly LaidOutNode[],
  env: CommandEnv,
): Result<Diagram, Rejection> {
  const node = nodeOf(diagram, id);
  const wanted = frames.find((one) => one.id === id)?.frame;
  if (node === undefined || wanted === undefined) return ok(diagram);
  const { width, height } = wanted;
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const contents = { parentId: id, rect: insideFrame(wanted), least: FULL_CLEARANCE };
  const grown = grow(diagram, view, planGrowth(view, [contents], new Set()), env);
  if (!grown.ok) return grown;
  // Where it came to be larger than it has to be.
  const own = frameOn(nodeOf(grown.value, id) ?? node, diagram.provider);
  const resized = resize(grown.value, { id, frame: { ...own, width, height } }, env);
  if (!resized.ok) return resized;
  const now = viewSide(resized.value, diagram.provider, env.catalog).nodes.get(id)?.frame ?? wanted;
  return setFrames(resized.value, { frames: shifted(without(frames, id), now.x - wanted.x, now.y - wanted.y) }, env);
}

function without(frames: readonly LaidOutNode[], id: string): readonly LaidOutNode[] {
  return frames.filter((one) => one.id !== id);
}

function shifted(frames: readonly LaidOutNode[], x: number, y: number): readonly LaidOutNode[] {
  return frames.map(({ id, frame }) => ({ id, frame: { ...frame, x: frame.x + x, y: frame.y + y } }));
}

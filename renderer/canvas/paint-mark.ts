import type { Difference } from '../../shared/flip/side-differences.ts';
import { differenceMark, MARK_SIZE } from '../../shared/scene/difference-mark.ts';
import type { Primitive } from '../../shared/scene/scene.ts';
import type { SideMark } from '../../shared/scene/side-marks.ts';
import type { Theme, ThemeName } from '../../shared/scene/theme.ts';
import type { Painting } from './paint-scene.ts';

/** Screen pixels that a mark is never smaller than, while it is no larger than that in diagram pixels. */
const LEAST = 10;
const LARGEST = 30;
/** How far a mark reaches into what it sits on; what it is larger reaches outwards. */
const OVERLAP = 8;
/** Below this zoom only what is graver than a close twin is marked. */
const ALL_FROM = 0.16;

/** A mark as pictures draw it, larger where the diagram is far away. */
export function paintMark(
  painting: Painting,
  { difference, x, y }: SideMark,
  paintAll: (painting: Painting, primitives: readonly Primitive[]) => void,
): void {
  const { context, viewport, theme } = painting;
  if (difference === 'close' && viewport.zoom < ALL_FROM) return;
  const size = Math.min(LARGEST, Math.max(MARK_SIZE, LEAST / viewport.zoom));
  const out = Math.max(0, size / 2 - OVERLAP);
  const scale = size / MARK_SIZE;
  context.save();
  context.translate(x - out, y - out);
  context.scale(scale, scale);
  paintAll(painting, primitivesOf(difference, theme));
  context.restore();
}

const known = new Map<`${ThemeName} ${Difference}`, readonly Primitive[]>();

function primitivesOf(difference: Difference, theme: Theme): readonly Primitive[] {
  const key = `${theme.name} ${difference}` as const;
  const found = known.get(key) ?? differenceMark('', difference, { x: 0, y: 0 }, MARK_SIZE, theme);
  known.set(key, found);
  return found;
}

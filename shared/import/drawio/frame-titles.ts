import type { Folded } from './fold-pictures.ts';
import type { Nesting } from './nest.ts';
import { isMark, type Shape } from './shape.ts';

/** A title is at most this far from the frame's upper or lower edge, in draw.io pixels. */
const REACH = 44;
const LONGEST_TITLE = 80;

/**
 * Frames without a label often have their title as a free text inside. It is taken where there is no doubt: the only
 * unconnected short text along the frame's upper edge, else the only one along its lower edge.
 */
export function adoptFrameTitles(
  shapes: readonly Shape[],
  frames: readonly Shape[],
  nesting: Nesting,
  connected: ReadonlySet<string>,
): Folded {
  const texts = new Map<string, Shape[]>();
  for (const shape of shapes) {
    const parent = nesting.get(shape.id);
    if (parent === null || parent === undefined || !isTitle(shape) || connected.has(shape.id)) continue;
    const siblings = texts.get(parent);
    if (siblings === undefined) texts.set(parent, [shape]);
    else siblings.push(shape);
  }
  const aliases = new Map<string, string>();
  const labels = new Map<string, string>();
  for (const frame of frames) {
    if (frame.label !== '') continue;
    const inside = texts.get(frame.id) ?? [];
    const reach = Math.min(REACH, frame.box.height / 3);
    const middleOf = (text: Shape): number => text.box.y + text.box.height / 2;
    const upper = inside.filter((text) => middleOf(text) - frame.box.y <= reach);
    const lower = inside.filter((text) => frame.box.y + frame.box.height - middleOf(text) <= reach);
    const [title, ...rest] = upper.length > 0 ? upper : lower;
    if (title === undefined || rest.length > 0) continue;
    aliases.set(title.id, frame.id);
    labels.set(frame.id, title.label);
  }
  const kept = shapes
    .filter((shape) => !aliases.has(shape.id))
    .map((shape) => ({ ...shape, label: labels.get(shape.id) ?? shape.label }));
  return { shapes: kept, aliases };
}

function isTitle(shape: Shape): boolean {
  return (
    shape.role === 'text' &&
    !isMark(shape) &&
    shape.label.length <= LONGEST_TITLE &&
    shape.label.split('\n').length <= 3 &&
    /\p{L}{2}/u.test(shape.label)
  );
}

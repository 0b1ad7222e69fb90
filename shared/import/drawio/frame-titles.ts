import type { Folded } from './fold-pictures.ts';
import type { Nesting } from './nest.ts';
import { centreOfBox, isMark, type Shape } from './shape.ts';

/** A title is at most this far from the frame's upper or lower edge, in draw.io pixels. */
const REACH = 44;
const LONGEST_TITLE = 80;

/**
 * Frames without a label often have their title as a free text inside. It is taken where there is no doubt: the only
 * unconnected short text along the frame's upper edge, else the only one along its lower edge, else the only one centred right
 * below the frame. `saysWhat` knows the titles that tell what a frame is.
 */
export function adoptFrameTitles(
  shapes: readonly Shape[],
  frames: readonly Shape[],
  nesting: Nesting,
  connected: ReadonlySet<string>,
  saysWhat: (title: string) => boolean,
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
  const loose = shapes.filter((shape) => isTitle(shape) && !connected.has(shape.id) && !aliases.has(shape.id));
  const claims = frames
    .filter((frame) => frame.label === '' && !labels.has(frame.id))
    .map((frame) => ({ frame, below: loose.filter((text) => isBelow(text, frame)) }));
  const claimants = (text: Shape): number => claims.filter(({ below }) => below.includes(text)).length;
  for (const { frame, below } of claims) {
    const [title, ...rest] = below;
    if (title === undefined || rest.length > 0 || claimants(title) > 1) continue;
    // Here titles stand at the upper left, where what is drawn may cover them: then only if it says what the frame is.
    if (isTitlePlaceTaken(frame, shapes) && !saysWhat(title.label)) continue;
    aliases.set(title.id, frame.id);
    labels.set(frame.id, title.label);
  }
  const kept = shapes
    .filter((shape) => !aliases.has(shape.id))
    .map((shape) => ({ ...shape, label: labels.get(shape.id) ?? shape.label }));
  return { shapes: kept, aliases };
}

function isTitlePlaceTaken({ box }: Shape, shapes: readonly Shape[]): boolean {
  return shapes.some(
    ({ role, box: other }) =>
      role === 'icon' &&
      other.x < box.x + Math.min(box.width, 140) &&
      other.x + other.width > box.x &&
      other.y < box.y + 22 &&
      other.y + other.height > box.y,
  );
}

/** Centred under the frame, closer than to anything else that it could name. */
function isBelow(text: Shape, frame: Shape): boolean {
  const gap = text.box.y - (frame.box.y + frame.box.height);
  const beside = Math.abs(centreOfBox(text.box).x - centreOfBox(frame.box).x);
  return gap >= -6 && gap <= 14 && beside <= Math.max(12, frame.box.width * 0.08) && text.box.width < frame.box.width;
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

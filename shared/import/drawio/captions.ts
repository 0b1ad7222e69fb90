import type { Folded } from './fold-pictures.ts';
import { centreOfBox, isMark, type Shape } from './shape.ts';
import { spatialIndex } from './spatial-index.ts';
import { styleNumber } from './style.ts';

/** How far below its picture a caption may start, and how far into it, in draw.io pixels. */
const FARTHEST_BELOW = 14;
const DEEPEST_INSIDE = 12;
const LONGEST_CAPTION = 80;
const MOST_CANDIDATES = 64;

interface Pair {
  readonly icon: Shape;
  readonly text: Shape;
  readonly distance: number;
}

/**
 * Many people write an icon's label as a text of its own. A short free text directly below an icon without a label, centred
 * under it, becomes its label, and what is connected to it is connected to the icon; below any other drawing only if nothing is
 * connected to it. Of several candidates on either hand the nearest pair is taken.
 */
export function adoptCaptions(shapes: readonly Shape[], connected: ReadonlySet<string>): Folded {
  const texts = shapes.filter(isCaption);
  const index = spatialIndex(texts, (text) => ({ x: writtenCentre(text), y: text.box.y }), 64);
  const pairs: Pair[] = [];
  for (const icon of shapes) {
    if (icon.label !== '' || !(icon.role === 'icon' || icon.role === 'drawing') || isMark(icon)) continue;
    const { x, y, width, height } = icon.box;
    if (Math.max(width, height) > 200) continue;
    for (const text of index.near(
      {
        x,
        y: y + height - DEEPEST_INSIDE,
        width,
        height: DEEPEST_INSIDE + FARTHEST_BELOW,
      },
      MOST_CANDIDATES,
    )) {
      if (connected.has(text.id) && icon.role !== 'icon') continue;
      const distance = captionDistance(icon, text);
      if (distance !== undefined) pairs.push({ icon, text, distance });
    }
  }
  pairs.sort((a, b) => a.distance - b.distance);
  const labels = new Map<string, string>();
  const aliases = new Map<string, string>();
  for (const { icon, text } of pairs) {
    if (labels.has(icon.id) || aliases.has(text.id)) continue;
    labels.set(icon.id, text.label);
    aliases.set(text.id, icon.id);
  }
  const kept = shapes
    .filter((shape) => !aliases.has(shape.id))
    .map((shape) => ({ ...shape, label: labels.get(shape.id) ?? shape.label }));
  return { shapes: kept, aliases };
}

function isCaption(shape: Shape): boolean {
  return (
    shape.role === 'text' &&
    shape.label !== '' &&
    shape.label.length <= LONGEST_CAPTION &&
    !/^\d{1,2}$/.test(shape.label) &&
    Math.abs(styleNumber(shape.style, 'rotation') ?? 0) < 10
  );
}

/** How far the text is from where a caption would be; undefined: it is not below the icon. */
function captionDistance(icon: Shape, text: Shape): number | undefined {
  const below = writtenTop(text) - (icon.box.y + icon.box.height);
  const beside = Math.abs(writtenCentre(text) - centreOfBox(icon.box).x);
  if (below < -DEEPEST_INSIDE || below > FARTHEST_BELOW) return undefined;
  if (beside > Math.max(10, icon.box.width * 0.3)) return undefined;
  return Math.abs(below) + beside;
}

/** Text may stand anywhere in its frame: where its middle is, as far as a guess of its width tells. */
function writtenCentre(text: Shape): number {
  const align = text.style.get('align') ?? (text.style.has('text') ? 'left' : 'center');
  const longest = Math.max(...text.label.split('\n').map((line) => line.length));
  const width = Math.min(text.box.width, longest * fontSize(text) * 0.52);
  if (align === 'left') return text.box.x + width / 2;
  if (align === 'right') return text.box.x + text.box.width - width / 2;
  return text.box.x + text.box.width / 2;
}

function writtenTop(text: Shape): number {
  const height = Math.min(text.box.height, text.label.split('\n').length * fontSize(text) * 1.2);
  const align = text.style.get('verticalAlign') ?? (text.style.has('text') ? 'top' : 'middle');
  if (align === 'top') return text.box.y;
  return align === 'bottom' ? text.box.y + text.box.height - height : text.box.y + (text.box.height - height) / 2;
}

function fontSize(text: Shape): number {
  return styleNumber(text.style, 'fontSize') ?? 12;
}

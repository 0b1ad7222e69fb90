import { bottomOf, boundsOf, overlaps, type Rect, rightOf } from './geometry.ts';
import { type NodeGeometry, WIDTH_SLACK } from './geometry-node.ts';

/** Between the outline and its title below it. */
const BELOW = 4;

/**
 * Slides whose title would lie on another name, icon or text, or on an outline: it stands at the corner of its own outline where it
 * covers least, the upper left first. The others keep their geometry.
 */
export function freeSlideTitles(geometries: ReadonlyMap<string, NodeGeometry>): ReadonlyMap<string, NodeGeometry> {
  const changed = new Map<string, NodeGeometry>();
  const slides = [...geometries.values()].filter(({ form }) => form === 'area');
  if (slides.length === 0) return changed;
  const taken = [...geometries.values()].flatMap(coveredBy);
  const outlines = [...geometries.values()].flatMap(outlineOf);
  for (const slide of slides) {
    const place = bestPlace(slide, taken, outlines);
    const titled = titledAt(slide, place);
    if (titled !== slide) changed.set(slide.id, titled);
    if (titled.textRect !== undefined) taken.push(titled.textRect);
  }
  return changed;
}

/** What must stay to be read or seen. */
function coveredBy({ form, core, textRect }: NodeGeometry): readonly Rect[] {
  const text = textRect === undefined ? [] : [textRect];
  if (form === 'area' || form === 'point') return [];
  return form === 'container' ? text : [core, ...text];
}

/** The four lines of a slide or frame: thin, but what is written on one is hard to read. */
function outlineOf({ id, form, core }: NodeGeometry): readonly Outline[] {
  if (form !== 'area' && form !== 'container') return [];
  const { x, y, width, height } = core;
  return [
    { id, rect: { x, y: y - 1, width, height: 2 } },
    { id, rect: { x, y: bottomOf(core) - 1, width, height: 2 } },
    { id, rect: { x: x - 1, y, width: 2, height } },
    { id, rect: { x: rightOf(core) - 1, y, width: 2, height } },
  ];
}

interface Outline {
  readonly id: string;
  readonly rect: Rect;
}

/** An outline under a title counts less than anything else. */
const CROSSED = 0.5;

type Place = 'above-left' | 'above-right' | 'below-left' | 'below-right';
const PLACES: readonly Place[] = ['above-left', 'above-right', 'below-left', 'below-right'];

function bestPlace(slide: NodeGeometry, taken: readonly Rect[], outlines: readonly Outline[]): Place {
  let best: Place = 'above-left';
  let least = Number.POSITIVE_INFINITY;
  for (const place of PLACES) {
    const rect = titleRect(slide, place);
    if (rect === undefined) return best;
    const crosses = outlines.some(({ id, rect: line }) => id !== slide.id && overlaps(line, rect));
    const covers = taken.filter((one) => overlaps(one, rect)).length + (crosses ? CROSSED : 0);
    if (covers >= least) continue;
    least = covers;
    best = place;
    if (covers === 0) return best;
  }
  return best;
}

/** As wide as viewers without the font may set it. */
function titleRect({ core, textRect }: NodeGeometry, place: Place): Rect | undefined {
  if (textRect === undefined) return undefined;
  const width = textRect.width * WIDTH_SLACK;
  const x = place.endsWith('left') ? core.x : rightOf(core) - width;
  const y = place.startsWith('above') ? textRect.y : core.y + core.height + BELOW;
  return { x, y, width, height: textRect.height };
}

const made = new WeakMap<NodeGeometry, Map<Place, NodeGeometry>>();

/** The same object for the same place, so that nothing is drawn anew. */
function titledAt(slide: NodeGeometry, place: Place): NodeGeometry {
  const to = titleRect(slide, place);
  if (place === 'above-left' || to === undefined || slide.textRect === undefined) return slide;
  const known = made.get(slide) ?? new Map<Place, NodeGeometry>();
  made.set(slide, known);
  const before = known.get(place);
  if (before !== undefined) return before;
  const [dx, dy] = [to.x - slide.textRect.x, to.y - slide.textRect.y];
  const textRect = { ...slide.textRect, x: to.x, y: to.y };
  const titled = {
    ...slide,
    lines: slide.lines.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy })),
    textRect,
    bounds: boundsOf([slide.core, textRect]) ?? slide.bounds,
  };
  known.set(place, titled);
  return titled;
}

import type { Point } from '../document/schema.ts';
import type { Difference, OneSide } from '../flip/side-differences.ts';
import { MARK_SIZE } from './difference-mark.ts';
import { connectionBadgePlace } from './finding-badge.ts';
import { bottomOf, inflate, overlaps, type Rect } from './geometry.ts';
import { isTagged, type NodeGeometry } from './geometry-node.ts';
import { layOut } from './lay-out.ts';
import { roundedRect, texts } from './primitives.ts';
import type { Primitive } from './scene.ts';
import { textWidth } from './text/text-width.ts';
import type { Theme } from './theme.ts';

/** Where a mark sits: on a left corner of an icon or frame, or on a line. */
export interface SideMark extends Point {
  readonly element: string;
  readonly difference: Difference;
}

/** Where the other side draws something that this one builds in. */
export interface Ghost {
  readonly element: string;
  readonly core: Rect;
}

/** The marks of a side. Findings have the upper right corner. */
export function sideMarks({ view, marks }: OneSide): readonly SideMark[] {
  const { geometries, routes, labels } = layOut(view);
  const placed: SideMark[] = [];
  for (const [element, difference] of marks) {
    const geometry = geometries.get(element);
    const viewNode = view.nodes.get(element);
    // What is a guest on this side is tagged as such, marks or not.
    if (geometry === undefined || geometry.form === 'point' || (viewNode && isTagged(viewNode))) continue;
    const numbers = viewNode?.attached.flatMap(({ id }) => geometries.get(id)?.core ?? []) ?? [];
    placed.push({ element, difference, ...placeOf(geometry, numbers) });
  }
  for (const routed of routes.connections) {
    const difference = marks.get(routed.view.connection.id);
    const at = difference && connectionBadgePlace(routed.points, labels.get(routed));
    if (at) placed.push({ element: routed.view.connection.id, difference, ...at });
  }
  return placed;
}

/** Off the picture at a frame's own corner. */
const OFF_FRAME = 5;
/** Above the name under an icon. */
const ABOVE_NAME = 6;

/** The upper left corner; the lower one where a callout has the upper. */
function placeOf({ form, core }: NodeGeometry, numbers: readonly Rect[]): Point {
  const off = form === 'container' ? OFF_FRAME : 0;
  const corner = { x: core.x - off, y: core.y - off };
  const square = inflate({ ...corner, width: 0, height: 0 }, MARK_SIZE / 2);
  if (!numbers.some((number) => overlaps(number, square))) return corner;
  return form === 'container'
    ? { x: corner.x, y: bottomOf(core) + off }
    : { x: core.x, y: bottomOf(core) - ABOVE_NAME };
}

const known = new WeakMap<OneSide, readonly Ghost[]>();

/**
 * What this side builds in, at the places where the other side draws it and this one draws nothing. A part of something is seen in
 * its whole. Asked for with every move of the pointer, so remembered.
 */
export function ghosts(own: OneSide, other: OneSide): readonly Ghost[] {
  const found = known.get(own) ?? findGhosts(own, other);
  known.set(own, found);
  return found;
}

function findGhosts({ hidden, view }: OneSide, other: OneSide): readonly Ghost[] {
  const alone = [...hidden].filter((id) => view.absorbed.get(id)?.into === undefined);
  if (alone.length === 0) return [];
  const drawn = [...layOut(view).geometries.values()].filter(({ form }) => form !== 'container');
  return alone.flatMap((element) => {
    const geometry = layOut(other.view).geometries.get(element);
    if (geometry === undefined || geometry.form === 'point') return [];
    const { core } = geometry;
    return drawn.some(({ bounds }) => overlaps(bounds, core)) ? [] : [{ element, core }];
  });
}

const WORDS = 'built in';
const WORDS_TEXT = { size: 10, weight: 500 } as const;

/** A dashed outline that stands under everything, for nothing is there; the words below, where a line through it leaves them be. */
export function drawGhost({ element, core }: Ghost, theme: Theme): readonly Primitive[] {
  const outline = roundedRect(element, inflate(core, -1), { fill: 'none', stroke: theme.ink3, radius: 6 });
  const width = textWidth(WORDS, WORDS_TEXT.size, WORDS_TEXT.weight);
  const line = { text: WORDS, x: core.x + core.width / 2, y: bottomOf(core) + 14, width };
  return [
    { ...outline, dash: [2, 3] },
    ...texts(element, [line], { ...WORDS_TEXT, fill: theme.ink2, anchor: 'middle' }),
  ];
}

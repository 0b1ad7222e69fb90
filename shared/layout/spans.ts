import type { SideView } from '../catalog/side-view.ts';
import { rectAround } from '../document/rectangles.ts';
import type { Frame } from '../document/schema.ts';
import type { Part } from './part.ts';

/** Around what a frame spans, and above it for the title; diagram pixels. */
const AROUND = 8;
const TITLE = 24;

/** What each empty frame is drawn around although it lies in other frames: an Auto Scaling group over two zones. */
export type Spans = ReadonlyMap<Part, readonly Part[]>;

/**
 * Its members say so; else its place does, where everything in it is of one kind: a frame that came to lie over some things by
 * chance is no span.
 */
export function findSpans(view: SideView, parts: Iterable<Part>): Spans {
  const all = [...new Set(parts)];
  const things = all.filter(({ isFrame, role }) => !isFrame && role === 'node');
  const spans = new Map<Part, readonly Part[]>();
  for (const part of all) {
    if (!part.isFrame || part.isOpen || part.role !== 'node') continue;
    const members = things.filter(({ id }) => view.nodes.get(id)?.node.memberOf?.includes(part.id) === true);
    const inside = members.length > 0 ? members : things.filter(({ was }) => holdsMiddle(placeOf(view, part), was));
    const kinds = new Set(inside.map(({ id }) => view.nodes.get(id)?.service.id));
    const isElsewhere = inside.some(({ parent }) => parent !== part.parent);
    if (inside.length > 0 && (members.length > 0 || (kinds.size === 1 && isElsewhere))) spans.set(part, inside);
  }
  return spans;
}

/** The frame around the places that its parts got. */
export function frameOfSpan(inside: readonly Frame[]): Frame {
  const { x, y, width, height } = rectAround(inside);
  return { x: x - AROUND, y: y - TITLE, width: width + 2 * AROUND, height: height + TITLE + AROUND };
}

/** As it was drawn: the part itself may be smaller. */
function placeOf(view: SideView, { id, was }: Part): Frame {
  return view.nodes.get(id)?.frame ?? was;
}

function holdsMiddle(outer: Frame, inner: Frame): boolean {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return x > outer.x && x < outer.x + outer.width && y > outer.y && y < outer.y + outer.height;
}

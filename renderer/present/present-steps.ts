import { areasInOrder, calloutsInOrder, isArea } from '../../shared/catalog/annotations.ts';
import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import { boundsOf, centreOf, clamp, holdsPoint, inflate, type Rect } from '../../shared/scene/geometry.ts';
import type { Layout } from '../../shared/scene/lay-out.ts';
import { nodeLabel } from '../../shared/scene/node-label.ts';
import { readingOrder } from '../gestures/reading-order.ts';

/** What a presentation shows one after the other. */
export interface PresentStep {
  readonly kind: 'whole' | 'slide' | 'callout' | 'frame';
  /** The element that it shows; the whole has none. */
  readonly id: string | null;
  /** The callout's number. */
  readonly number: number | null;
  /** What is said of it; empty where the picture says it all. */
  readonly text: string;
  /** The text is not the person's own: it is said, and not written over the picture. */
  readonly isUnnamed?: true;
  readonly rect: Rect;
}

/** Around a callout so much is seen of its surroundings, in diagram pixels. */
const SURROUNDINGS = { width: 480, height: 320 } as const;

/**
 * Slides in their order, each with the callouts that lie in it; without slides the whole and its callouts; with neither, the whole and
 * then its frames. Callouts outside of all slides come last, over the whole.
 */
export function presentSteps(view: SideView, layout: Layout, content: Rect | undefined): readonly PresentStep[] {
  const whole: PresentStep = { kind: 'whole', id: null, number: null, text: '', rect: content ?? EMPTY };
  const areas = areasInOrder(view);
  const callouts = calloutsInOrder(view);
  if (areas.length === 0 && callouts.length === 0) return [whole, ...framesOf(view, layout)];
  const left = new Set(callouts);
  const slides = areas.flatMap((area) => {
    const within = [...left].filter(({ frame }) => holdsPoint(area.frame, centreOf(frame)));
    for (const callout of within) left.delete(callout);
    return [slideOf(area), ...within.map((callout) => calloutStep(callout, layout))];
  });
  const others = [...left].map((callout) => calloutStep(callout, layout));
  return slides.length > 0 && others.length === 0 ? slides : [...slides, whole, ...others];
}

function slideOf(area: ViewNode): PresentStep {
  const slide = { kind: 'slide', id: area.id, number: null, text: nodeLabel(area), rect: area.frame } as const;
  return area.node.label.trim() === '' ? { ...slide, isUnnamed: true } : slide;
}

function calloutStep({ id, frame, number = 1, node, parent }: ViewNode, { geometries }: Layout): PresentStep {
  const on = parent === null ? undefined : geometries.get(parent.id);
  const about = on?.form === 'icon' ? [frame, on.bounds] : [frame];
  const near = boundsOf(about) ?? frame;
  const by = Math.max(0, SURROUNDINGS.width - near.width, SURROUNDINGS.height - near.height) / 2;
  return { kind: 'callout', id, number, text: node.label, rect: inflate(near, clamp(by, 60, 220)) };
}

/** Frames that hold something, as the diagram is read. */
function framesOf(view: SideView, { geometries }: Layout): readonly PresentStep[] {
  return readingOrder(view).flatMap((id) => {
    const node = view.nodes.get(id);
    const geometry = geometries.get(id);
    if (node === undefined || geometry === undefined || node.shape !== 'frame' || node.children.length === 0) return [];
    return isArea(node.service)
      ? []
      : [{ kind: 'frame' as const, id, number: null, text: nodeLabel(node), rect: geometry.core }];
  });
}

/** What a screen reader is told of a step. */
export function stepWords({ kind, number, text }: PresentStep, index: number, count: number): string {
  const what = {
    whole: 'The whole diagram',
    slide: text,
    callout: `Callout ${number}: ${text === '' ? 'without text' : text}`,
    frame: text,
  }[kind];
  return `Step ${index + 1} of ${count}. ${what}`;
}

/** Where a presentation from here begins: at what is selected, or at the smallest step that holds it; otherwise at the start. */
export function stepOf(steps: readonly PresentStep[], view: SideView, selection: ReadonlySet<string>): number {
  const exact = steps.findIndex(({ id }) => id !== null && selection.has(id));
  if (exact !== -1) return exact;
  const [first] = selection;
  const node = first === undefined ? undefined : view.nodes.get(first);
  if (node === undefined) return 0;
  const holding = stepAt(steps, centreOf(node.frame));
  return holding === -1 ? 0 : holding;
}

/** The smallest step of a place; the whole does not count. */
export function stepAt(steps: readonly PresentStep[], point: { readonly x: number; readonly y: number }): number {
  let best = -1;
  for (const [index, { kind, rect }] of steps.entries()) {
    if (kind === 'whole' || !holdsPoint(rect, point)) continue;
    const smallest = steps[best];
    if (smallest === undefined || areaOf(rect) < areaOf(smallest.rect)) best = index;
  }
  return best;
}

function areaOf({ width, height }: Rect): number {
  return width * height;
}

const EMPTY: Rect = { x: 0, y: 0, width: 400, height: 300 };

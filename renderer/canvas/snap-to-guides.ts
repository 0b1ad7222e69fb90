import { serviceOf } from '../../shared/catalog/catalog.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import { iconSquare } from '../../shared/scene/geometry-node.ts';
import type { App } from '../app.ts';
import { type Axis, guideIndex, lowOf } from '../gestures/guide-index.ts';
import { ALL_EDGES, type Edges, type Guide, snapAlong } from '../gestures/guides.ts';
import type { Pointer } from './drag.ts';

/** Screen pixels. */
const REACH = 6;

export interface Guided {
  /** What to add along each axis; undefined: no guide there, so the grid decides. */
  readonly by: Readonly<Record<Axis, number | undefined>>;
  /** With the rectangle where it then is. */
  readonly guides: (final: Rect) => readonly Guide[];
}

interface Moving {
  readonly view: SideView;
  readonly parentId: string | null;
  readonly without: ReadonlySet<string>;
  readonly zoom: number;
  readonly edges?: Readonly<Record<Axis, Edges>>;
}

const NO_GUIDES: Guided = { by: { x: undefined, y: undefined }, guides: () => [] };

/** Into line with what lies beside it in its frame; guides are off while Alt is held, and by the setting. */
export function snapToGuides(app: App, rect: Rect, { alt }: Pick<Pointer, 'alt'>, moving: Moving): Guided {
  const canvas = app.canvas.current;
  if (alt || canvas === null || !app.settings.state.getState().guides) return NO_GUIDES;
  const [from, to] = [canvas.toDiagram({ x: 0, y: 0 }), canvas.toDiagram({ x: innerWidth, y: innerHeight })];
  const query = {
    index: guideIndex(moving.view, moving.parentId),
    without: moving.without,
    seen: { ...from, width: to.x - from.x, height: to.y - from.y },
    reach: REACH / moving.zoom,
  };
  const along = (axis: Axis) => snapAlong(axis, rect, moving.edges?.[axis] ?? ALL_EDGES, query);
  const [x, y] = [along('x'), along('y')];
  return {
    by: { x: x?.by, y: y?.by },
    guides: (final) => [...(x?.guides(final) ?? []), ...(y?.guides(final) ?? [])],
  };
}

/** The part of a new service's frame that comes into line: its icon, or all of it. */
export function lineUpRect(app: App, serviceId: string, frame: Rect): Rect {
  const { defaultShape, id } = serviceOf(app.catalog, serviceId);
  return defaultShape === 'frame' || DRAWN_WHOLE.has(id) ? frame : iconSquare(frame);
}

const DRAWN_WHOLE: ReadonlySet<string> = new Set(['neutral.box', 'neutral.note', 'neutral.text', 'neutral.point']);

/** The distance along an axis that a guide, or else the grid, asks for. */
export function guidedBy(guided: number | undefined, free: number, snapped: number): number {
  return guided === undefined ? snapped : Math.round((free + guided) * 2) / 2;
}

export function moved(rect: Rect, dx: number, dy: number): Rect {
  return { ...rect, x: lowOf(rect, 'x') + dx, y: lowOf(rect, 'y') + dy };
}

import type { SideView } from '../../shared/catalog/side-view.ts';
import type { Point } from '../../shared/document/schema.ts';
import { holdsPoint } from '../../shared/scene/geometry.ts';
import type { NodeGeometry } from '../../shared/scene/geometry-node.ts';
import type { layOut } from '../../shared/scene/lay-out.ts';

export type Layout = ReturnType<typeof layOut>;

/** What lies under a point. `body` is the whole of a box, note or text. */
export type Hit =
  | {
      readonly kind: 'node';
      readonly id: string;
      readonly part: 'icon' | 'label' | 'body' | 'border' | 'title' | 'inside';
    }
  | { readonly kind: 'connection'; readonly id: string; readonly part: 'line' | 'label' };

/** How near the point has to be to a line, in window pixels, which are diagram pixels at 100 %. */
export const NEAR = 5;
/** Lines are thin: they are grasped from this much farther. */
const LINE_REACH = 3;

/** The topmost element: icons before connections, connections before the frames they cross, inner frames before outer ones. */
export function hitTest(view: SideView, layout: Layout, point: Point, near: number = NEAR): Hit | null {
  const geometries = fromTheTop(view, layout);
  return (
    first(geometries, (geometry) => hitIcon(geometry, point)) ??
    hitLabel(layout, point) ??
    hitLine(layout, point, near + LINE_REACH) ??
    first(geometries, (geometry) => hitArea(geometry, point, near))
  );
}

/** The topmost node: lines and their labels do not cover what lies under them. */
export function hitNode(view: SideView, layout: Layout, point: Point, near: number = NEAR): Hit | null {
  const geometries = fromTheTop(view, layout);
  return (
    first(geometries, (geometry) => hitIcon(geometry, point)) ??
    first(geometries, (geometry) => hitArea(geometry, point, near))
  );
}

const orders = new WeakMap<Layout, readonly NodeGeometry[]>();

/** Asked for with every move of the pointer, so remembered. */
function fromTheTop(view: SideView, layout: Layout): readonly NodeGeometry[] {
  const known = orders.get(layout);
  if (known !== undefined) return known;
  const upwards = [...view.nodes.keys()].flatMap((id) => layout.geometries.get(id) ?? []).reverse();
  const isOnTop = ({ form }: NodeGeometry): boolean => form === 'callout';
  const order = [...upwards.filter(isOnTop), ...upwards.filter((geometry) => !isOnTop(geometry))];
  orders.set(layout, order);
  return order;
}

function first(geometries: readonly NodeGeometry[], test: (geometry: NodeGeometry) => Hit | null): Hit | null {
  for (const geometry of geometries) {
    const hit = test(geometry);
    if (hit !== null) return hit;
  }
  return null;
}

/** A free end paints nothing, so it is given an area that can be grasped. */
const POINT_REACH = 8;

function hitIcon({ id, form, core, textRect }: NodeGeometry, point: Point): Hit | null {
  if (form === 'point') return holdsPoint(core, point, POINT_REACH) ? { kind: 'node', id, part: 'icon' } : null;
  if (form !== 'icon' && form !== 'callout') return null;
  if (holdsPoint(core, point)) return { kind: 'node', id, part: 'icon' };
  return textRect !== undefined && holdsPoint(textRect, point) ? { kind: 'node', id, part: 'label' } : null;
}

function hitArea({ id, form, core, textRect }: NodeGeometry, point: Point, near: number): Hit | null {
  if (form === 'icon' || form === 'point' || form === 'callout') return null;
  if (form === 'area') return hitOutline({ id, core, textRect }, point, near);
  if (form !== 'container') return holdsPoint(core, point) ? { kind: 'node', id, part: 'body' } : null;
  if (!holdsPoint(core, point, near)) return null;
  if (textRect !== undefined && holdsPoint(textRect, point)) return { kind: 'node', id, part: 'title' };
  return { kind: 'node', id, part: holdsPoint(core, point, -near) ? 'inside' : 'border' };
}

/** A slide is grasped at its outline and title: what lies in it is not its own. */
function hitOutline(
  { id, core, textRect }: Pick<NodeGeometry, 'id' | 'core' | 'textRect'>,
  point: Point,
  near: number,
): Hit | null {
  if (textRect !== undefined && holdsPoint(textRect, point, near)) return { kind: 'node', id, part: 'title' };
  const isOnBorder = holdsPoint(core, point, near) && !holdsPoint(core, point, -near);
  return isOnBorder ? { kind: 'node', id, part: 'border' } : null;
}

function hitLabel({ labels }: Layout, point: Point): Hit | null {
  for (const [{ view }, { rect }] of labels) {
    if (holdsPoint(rect, point)) return { kind: 'connection', id: view.connection.id, part: 'label' };
  }
  return null;
}

/** The nearest line, for lines run close to each other. */
function hitLine({ routes }: Layout, point: Point, near: number): Hit | null {
  let nearest: string | undefined;
  let least = near;
  for (const { view, points } of routes.connections) {
    for (let index = 1; index < points.length; index++) {
      const distance = distanceToSegment(point, points[index - 1] as Point, points[index] as Point, least);
      if (distance > least) continue;
      least = distance;
      nearest = view.connection.id;
    }
  }
  return nearest === undefined ? null : { kind: 'connection', id: nearest, part: 'line' };
}

/** Infinite where it is beyond `most` for certain. */
function distanceToSegment(point: Point, from: Point, to: Point, most: number): number {
  if (point.x < Math.min(from.x, to.x) - most || point.x > Math.max(from.x, to.x) + most) return Infinity;
  if (point.y < Math.min(from.y, to.y) - most || point.y > Math.max(from.y, to.y) + most) return Infinity;
  const alongX = to.x - from.x;
  const alongY = to.y - from.y;
  const length = alongX * alongX + alongY * alongY;
  const share = length === 0 ? 0 : ((point.x - from.x) * alongX + (point.y - from.y) * alongY) / length;
  const at = Math.min(1, Math.max(0, share));
  return Math.hypot(point.x - from.x - at * alongX, point.y - from.y - at * alongY);
}

import type { SideView } from '../../shared/catalog/side-view.ts';
import { centreOf, type Rect } from '../../shared/scene/geometry.ts';
import { LABEL_LINE_HEIGHT, LABEL_TEXT, type NodeGeometry, TITLE_TEXT } from '../../shared/scene/geometry-node.ts';
import { CONNECTION_LINE_HEIGHT, CONNECTION_TEXT } from '../../shared/scene/label-place.ts';
import type { Layout } from '../../shared/scene/lay-out.ts';

/** Where an element's name is, or would be if it had one, and how it is set. In diagram pixels. */
export interface NamePlace {
  readonly rect: Rect;
  readonly isCentred: boolean;
  readonly size: number;
  readonly weight: number;
  readonly lineHeight: number;
}

/** undefined: the element is not shown. */
export function namePlace(view: SideView, layout: Layout, id: string): NamePlace | undefined {
  const geometry = layout.geometries.get(id);
  if (geometry !== undefined) return { ...placeAtNode(geometry), ...textOf(geometry) };
  return view.connections.some(({ connection }) => connection.id === id) ? placeOnLine(layout, id) : undefined;
}

function placeAtNode({ form, core, lines }: NodeGeometry): Pick<NamePlace, 'rect' | 'isCentred'> {
  if (form === 'icon') {
    const width = Math.max(96, ...lines.map((line) => line.width));
    const y = core.y + core.height + 4;
    return { rect: { x: centreOf(core).x - width / 2, y, width, height: LABEL_LINE_HEIGHT }, isCentred: true };
  }
  if (form === 'container') {
    const x = lines[0]?.x ?? core.x + 8;
    return { rect: { x, y: core.y + 4, width: Math.max(80, lines[0]?.width ?? 0), height: 15 }, isCentred: false };
  }
  if (form === 'tile') {
    const x = lines[0]?.x ?? core.x;
    const rect = { x, y: core.y + 8, width: core.x + core.width - x - 8, height: LABEL_LINE_HEIGHT };
    return { rect, isCentred: false };
  }
  const top = (lines[0]?.y ?? core.y + 19) - 12;
  const padding = form === 'text' ? 0 : 8;
  const rect = { x: core.x + padding, y: top, width: core.width - 2 * padding, height: LABEL_LINE_HEIGHT };
  return { rect, isCentred: form === 'box' };
}

function textOf({ form }: NodeGeometry): Pick<NamePlace, 'size' | 'weight' | 'lineHeight'> {
  return { ...(form === 'container' ? TITLE_TEXT : LABEL_TEXT), lineHeight: LABEL_LINE_HEIGHT };
}

function placeOnLine(layout: Layout, id: string): NamePlace | undefined {
  const routed = layout.routes.connections.find(({ view }) => view.connection.id === id);
  if (routed === undefined) return undefined;
  const label = layout.labels.get(routed)?.rect;
  const a = routed.points[Math.floor((routed.points.length - 1) / 2)];
  const b = routed.points[Math.ceil((routed.points.length - 1) / 2) || 1] ?? a;
  const middle = { x: ((a?.x ?? 0) + (b?.x ?? 0)) / 2, y: ((a?.y ?? 0) + (b?.y ?? 0)) / 2 };
  const rect = label ?? { x: middle.x - 40, y: middle.y - 8, width: 80, height: CONNECTION_LINE_HEIGHT };
  return { rect, isCentred: true, ...CONNECTION_TEXT, lineHeight: CONNECTION_LINE_HEIGHT };
}

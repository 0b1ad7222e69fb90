import { isArea, isCallout, isSteps } from '../../shared/catalog/annotations.ts';
import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import { centreOf, type Rect, rightOf } from '../../shared/scene/geometry.ts';
import {
  iconLabelWidth,
  LABEL_LINE_HEIGHT,
  LABEL_TEXT,
  type NodeGeometry,
  TITLE_TEXT,
  WIDTH_SLACK,
} from '../../shared/scene/geometry-node.ts';
import { CONNECTION_LINE_HEIGHT, CONNECTION_TEXT } from '../../shared/scene/label-place.ts';
import type { Layout } from '../../shared/scene/lay-out.ts';
import { writtenStyle } from '../../shared/scene/text/written-style.ts';
import { WRITTEN_PADDING, type WrittenForm, writtenWidth } from '../../shared/scene/written-geometry.ts';

/** Where an element's name is, or would be if it had one, and how it is set. In diagram pixels. */
export interface NamePlace {
  /** The text's own: as wide as its lines may be. */
  readonly rect: Rect;
  readonly align: 'left' | 'centre' | 'right';
  readonly size: number;
  readonly weight: number;
  readonly lineHeight: number;
  /** Titles have one line, which is as long as it gets. */
  readonly isOneLine: boolean;
  /** Covered while it is written; its text may stand in the middle of it. */
  readonly ground?: { readonly rect: Rect; readonly isMiddle: boolean };
}

/** undefined: the element is not shown. */
export function namePlace(view: SideView, layout: Layout, id: string): NamePlace | undefined {
  const geometry = layout.geometries.get(id);
  const viewNode = view.nodes.get(id);
  if (geometry !== undefined && viewNode !== undefined) return placeAtNode(viewNode, geometry);
  return view.connections.some(({ connection }) => connection.id === id) ? placeOnLine(layout, id) : undefined;
}

function placeAtNode(viewNode: ViewNode, geometry: NodeGeometry): NamePlace {
  const { service } = viewNode;
  const { form, core, lines } = geometry;
  if (form === 'note' || form === 'text' || form === 'box') return placeInFrame(viewNode, geometry, form);
  if (isCallout(service)) {
    const rect = { x: rightOf(core) + 8, y: core.y + 3, width: 220, height: LABEL_LINE_HEIGHT };
    return { rect, align: 'left', ...NAME, isOneLine: false };
  }
  if (form === 'container' || isArea(service) || isSteps(service)) {
    const x = lines[0]?.x ?? core.x + 8;
    const y = (lines[0]?.y ?? core.y + 16) - 12;
    const rect = { x, y, width: Math.max(80, lines[0]?.width ?? 0), height: LABEL_LINE_HEIGHT };
    return { rect, align: 'left', ...TITLE_TEXT, lineHeight: LABEL_LINE_HEIGHT, isOneLine: true };
  }
  const width = iconLabelWidth(viewNode.frame);
  const rect = { x: centreOf(core).x - width / 2, y: core.y + core.height + 5, width, height: LABEL_LINE_HEIGHT };
  return { rect, align: 'centre', ...NAME, isOneLine: false };
}

const NAME = { ...LABEL_TEXT, lineHeight: LABEL_LINE_HEIGHT };

/** Lines break where the drawing breaks them. */
function placeInFrame({ node, frame }: ViewNode, { core }: NodeGeometry, form: WrittenForm): NamePlace {
  const padding = WRITTEN_PADDING[form];
  const width = writtenWidth(frame, form);
  const spare = width * (WIDTH_SLACK - 1);
  const { align = form === 'box' ? 'centre' : 'left' } = node;
  const shift = align === 'left' ? 0 : align === 'right' ? spare : spare / 2;
  const rect = { x: core.x + padding + shift, y: core.y + padding, width, height: core.height - 2 * padding };
  const ground = { rect: core, isMiddle: form === 'box' };
  return { rect, align, ...writtenStyle(node.textSize, form === 'text'), isOneLine: false, ground };
}

function placeOnLine(layout: Layout, id: string): NamePlace | undefined {
  const routed = layout.routes.connections.find(({ view }) => view.connection.id === id);
  if (routed === undefined) return undefined;
  const label = layout.labels.get(routed)?.rect;
  const a = routed.points[Math.floor((routed.points.length - 1) / 2)];
  const b = routed.points[Math.ceil((routed.points.length - 1) / 2) || 1] ?? a;
  const middle = { x: ((a?.x ?? 0) + (b?.x ?? 0)) / 2, y: ((a?.y ?? 0) + (b?.y ?? 0)) / 2 };
  const rect = label ?? { x: middle.x - 40, y: middle.y - 8, width: 80, height: CONNECTION_LINE_HEIGHT };
  return { rect, align: 'centre', ...CONNECTION_TEXT, lineHeight: CONNECTION_LINE_HEIGHT, isOneLine: false };
}

import type { ViewNode } from '../catalog/side-view.ts';
import type { Node } from '../document/schema.ts';
import { absentMark } from './absent-mark.ts';
import { drawTile } from './collapsed-tile.ts';
import { containerLook } from './container-look.ts';
import { cornerMark } from './corner-mark.ts';
import { drawArea, drawCallout, drawSteps, drawWritten } from './draw-annotation.ts';
import { genericTile } from './generic-tile.ts';
import { formOf, LABEL_TEXT, type NodeGeometry, TITLE_TEXT } from './geometry-node.ts';
import { roundedRect, texts } from './primitives.ts';
import type { Primitive, RectPrimitive } from './scene.ts';
import type { Theme } from './theme.ts';

interface Remembered {
  readonly geometry: NodeGeometry;
  readonly face: ViewNode['face'];
  readonly theme: Theme;
  readonly primitives: readonly Primitive[];
}

const remembered = new WeakMap<Node, Remembered[]>();
/** Two sides in two themes. */
const MOST_REMEMBERED = 4;

/** The primitives of one node. Memoised on the node's identity. */
export function drawNode(viewNode: ViewNode, geometry: NodeGeometry, theme: Theme): readonly Primitive[] {
  const known = remembered.get(viewNode.node) ?? [];
  for (const entry of known) {
    const { face } = entry;
    const isSame =
      entry.geometry === geometry &&
      entry.theme === theme &&
      face.state === viewNode.face.state &&
      face.service === viewNode.face.service &&
      face.properties.visibility === viewNode.face.properties.visibility;
    if (isSame) return entry.primitives;
  }
  const primitives = paint(viewNode, geometry, theme);
  remembered.set(viewNode.node, [
    { geometry, face: viewNode.face, theme, primitives },
    ...known.slice(0, MOST_REMEMBERED - 1),
  ]);
  return primitives;
}

/** Icons lie above the lines, and the numbers of callouts above everything that they may stand on, whatever was drawn first. */
export function layerOf({ form }: Pick<NodeGeometry, 'form'>): NodeLayer {
  if (form === 'callout') return 'callouts';
  return form === 'icon' ? 'icons' : 'frames';
}

export type NodeLayer = 'frames' | 'icons' | 'callouts';

function paint(viewNode: ViewNode, geometry: NodeGeometry, theme: Theme): readonly Primitive[] {
  const painted = paintForm(viewNode, geometry, theme);
  return viewNode.face.state === 'absent' ? [...painted, ...absentMark(viewNode, geometry, theme)] : painted;
}

function paintForm(viewNode: ViewNode, geometry: NodeGeometry, theme: Theme): readonly Primitive[] {
  switch (formOf(viewNode)) {
    case 'container':
      return paintContainer(viewNode, geometry, theme);
    case 'box':
    case 'note':
    case 'text':
      return drawWritten(viewNode, geometry, theme);
    case 'callout':
      return drawCallout(viewNode, geometry, theme);
    case 'area':
      return drawArea(viewNode, geometry, theme);
    case 'steps':
      return drawSteps(viewNode, geometry, theme);
    case 'tile':
      return drawTile(viewNode, geometry, theme);
    case 'point':
      return [];
    default:
      return paintIcon(viewNode, geometry, theme);
  }
}

function paintIcon({ id, service }: ViewNode, { core, lines }: NodeGeometry, theme: Theme): readonly Primitive[] {
  const label = texts(id, lines, { ...LABEL_TEXT, fill: theme.ink, anchor: 'middle' });
  if (service.icon === null) return [...genericTile(id, service, core, theme), ...label];
  return [
    { kind: 'icon', element: id, icon: service.icon, x: core.x, y: core.y, size: core.width, ink: theme.ink },
    ...label,
  ];
}

function paintContainer(viewNode: ViewNode, { core, lines }: NodeGeometry, theme: Theme): readonly Primitive[] {
  const look = containerLook(viewNode, theme);
  const frame: RectPrimitive = {
    ...roundedRect(viewNode.id, core, { fill: look.tint, stroke: look.stroke, radius: 3 }),
    fillOpacity: theme.tintOpacity,
    strokeWidth: look.strokeWidth,
    dash: look.dash,
  };
  const title = texts(viewNode.id, lines, { ...TITLE_TEXT, fill: look.title, anchor: 'start' });
  return [frame, ...cornerMark(viewNode, core, look, theme), ...title];
}

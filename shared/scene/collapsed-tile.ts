import type { ViewNode } from '../catalog/side-view.ts';
import { type ContainerLook, containerLook } from './container-look.ts';
import { type Rect, rightOf } from './geometry.ts';
import { type NodeGeometry, WIDTH_SLACK } from './geometry-node.ts';
import { nodeLabel } from './node-label.ts';
import { roundedRect, texts } from './primitives.ts';
import type { Primitive, RectPrimitive } from './scene.ts';
import { textWidth } from './text/text-width.ts';
import { fitText } from './text/wrap-text.ts';
import type { Theme } from './theme.ts';

const NAME = { size: 12, weight: 600 } as const;
const COUNT = { size: 11, weight: 500 } as const;
const PICTURE = 28;
const PADDING = 10;
/** Kept free at the other end, where the hand finds an arrow that opens it. */
const ARROW = 22;
/** A second sheet shows a little under the first: there is more in it. */
const SHEET = 4;

/** Where everything of a collapsed frame is: its picture, its name and how much is in it, in a tile. */
export function tileGeometry(viewNode: ViewNode): NodeGeometry {
  const { id, frame: core, inside = 0, service } = viewNode;
  const x = core.x + PADDING + PICTURE + 8;
  const room = Math.max(0, rightOf(core) - ARROW - x) / WIDTH_SLACK;
  const middle = core.y + core.height / 2;
  const line = (text: string, y: number, style: typeof NAME | typeof COUNT): NodeGeometry['lines'][number] => {
    const fitted = fitText(text, room, style);
    return { text: fitted, x, y, width: textWidth(fitted, style.size, style.weight), anchor: 'start' };
  };
  return {
    id,
    form: 'tile',
    core,
    lines: [
      line(nodeLabel(viewNode) || service.shortName, middle - 3, NAME),
      line(insideText(inside), middle + 13, COUNT),
    ],
    textRect: undefined,
    lowest: core.y + core.height + SHEET,
    bounds: { ...core, width: core.width + SHEET, height: core.height + SHEET },
  };
}

/** "12 inside" */
export function insideText(inside: number): string {
  return inside === 0 ? 'Empty' : `${inside.toLocaleString('en-US')} inside`;
}

export function drawTile(viewNode: ViewNode, { core, lines }: NodeGeometry, theme: Theme): readonly Primitive[] {
  const { id } = viewNode;
  const look = containerLook(viewNode, theme);
  const [name, count] = lines;
  const sheet = (rect: Rect): RectPrimitive => ({
    ...roundedRect(id, rect, { fill: theme.panel, stroke: look.stroke, radius: 4 }),
    strokeWidth: look.strokeWidth,
    dash: look.dash,
  });
  const tint = {
    ...roundedRect(id, core, { fill: look.tint, stroke: 'none', radius: 4 }),
    fillOpacity: theme.tintOpacity,
  };
  return [
    sheet({ ...core, x: core.x + SHEET, y: core.y + SHEET }),
    sheet(core),
    ...(look.tint === 'none' ? [] : [tint]),
    ...picture(viewNode, core, look),
    ...texts(id, name === undefined ? [] : [name], { ...NAME, fill: theme.ink, anchor: 'start' }),
    ...texts(id, count === undefined ? [] : [count], { ...COUNT, fill: theme.ink2, anchor: 'start' }),
  ];
}

/** The vendor's icon, else a frame in small. */
function picture({ id, service }: ViewNode, core: Rect, look: ContainerLook): readonly Primitive[] {
  const x = core.x + PADDING;
  const y = core.y + (core.height - PICTURE) / 2;
  if (service.icon !== null) {
    return [{ kind: 'icon', element: id, icon: service.icon, x, y, size: PICTURE, ink: look.title }];
  }
  const frame = { x: x + 1, y: y + 4, width: PICTURE - 2, height: PICTURE - 8 };
  return [
    { ...roundedRect(id, frame, { fill: look.tint, stroke: look.stroke, radius: 2 }), ...TINTED, dash: look.dash },
    {
      kind: 'path',
      element: id,
      d: `M${frame.x + 5} ${frame.y + 6}L${frame.x + 14} ${frame.y + 6}`,
      fill: 'none',
      stroke: look.stroke,
      strokeWidth: 1.6,
      dash: undefined,
    },
  ];
}

const TINTED = { fillOpacity: 0.12, strokeWidth: 1.4 } as const;

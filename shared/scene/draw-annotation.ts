import type { ViewNode } from '../catalog/side-view.ts';
import { accentInk, accentShade } from './accents.ts';
import { STEP_DOT } from './annotation-geometry.ts';
import type { NodeGeometry, TextLine } from './geometry-node.ts';
import { roundedRect, texts } from './primitives.ts';
import type { PathPrimitive, Primitive, RectPrimitive } from './scene.ts';
import { textWidth } from './text/text-width.ts';
import type { Theme } from './theme.ts';

const PLAIN = { size: 12, weight: 500, anchor: 'start' } as const;

/** A note, a box or a free text. */
export function drawWritten(viewNode: ViewNode, geometry: NodeGeometry, theme: Theme): readonly Primitive[] {
  const { id, node } = viewNode;
  const { form, core, lines } = geometry;
  const shade = node.accent && accentShade(node.accent, theme);
  const isHeading = node.textSize === 'large' || node.textSize === 'title';
  if (form === 'text') return texts(id, lines, { ...PLAIN, fill: shade?.ink ?? (isHeading ? theme.ink : theme.ink2) });
  if (form === 'box') {
    const box = { fill: shade?.tint ?? theme.panel, stroke: shade?.ink ?? theme.ink3, radius: 6 };
    return [roundedRect(id, core, box), ...texts(id, lines, { ...PLAIN, fill: theme.ink })];
  }
  const note = { fill: shade?.tint ?? theme.noteFill, stroke: shade?.ink ?? theme.noteLine, radius: 4 };
  return [roundedRect(id, core, note), ...lines.flatMap((line) => drawRun(id, line, theme))];
}

/** Strokes through and under a run are paths, because viewers place the text's own at different heights. */
function drawRun(id: string, line: TextLine, theme: Theme): readonly Primitive[] {
  const { x, y, width, run } = line;
  const fill = run?.isLink === true ? theme.info : theme.ink;
  const size = run?.size ?? 12;
  const drawn: Primitive[] = [];
  if (run?.isCode === true) {
    const ground = { x: x - 1.5, y: y - size * 0.92, width: width + 3, height: size * 1.24 };
    drawn.push({ ...roundedRect(id, ground, { fill: theme.ink, stroke: 'none', radius: 3 }), fillOpacity: 0.08 });
  }
  drawn.push(...texts(id, [line], { ...PLAIN, fill }));
  if (run?.isLink === true) drawn.push(stroke(id, x, y + size * 0.14, width, fill));
  if (run?.isStruck === true) drawn.push(stroke(id, x, y - size * 0.29, width, fill));
  return drawn;
}

function stroke(element: string, x: number, y: number, width: number, colour: string): PathPrimitive {
  const d = `M${round(x)} ${round(y)}L${round(x + width)} ${round(y)}`;
  return { kind: 'path', element, d, fill: 'none', stroke: colour, strokeWidth: 1, dash: undefined };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The ring in the canvas' colour parts the number from the icon that it stands on. */
export function drawCallout({ id, node }: ViewNode, { core, lines }: NodeGeometry, theme: Theme): readonly Primitive[] {
  const fill = accentInk(node.accent, theme) ?? theme.ink;
  return [
    { ...roundedRect(id, core, { fill, stroke: theme.canvas, radius: core.width / 2 }), strokeWidth: 1.5 },
    ...texts(id, lines, { ...PLAIN, fill: node.accent === undefined ? theme.canvas : theme.onStatus }),
  ];
}

export function drawArea({ id, node }: ViewNode, { core, lines }: NodeGeometry, theme: Theme): readonly Primitive[] {
  const ink = accentInk(node.accent, theme) ?? theme.ink3;
  const outline: RectPrimitive = {
    ...roundedRect(id, core, { fill: 'none', stroke: ink, radius: 2 }),
    strokeWidth: 1.5,
    dash: [9, 6],
  };
  return [outline, ...texts(id, lines, { ...PLAIN, fill: ink })];
}

export function drawSteps(viewNode: ViewNode, geometry: NodeGeometry, theme: Theme): readonly Primitive[] {
  const { id, node } = viewNode;
  const shade = node.accent && accentShade(node.accent, theme);
  const { core, lines, dots = [] } = geometry;
  return [
    roundedRect(id, core, { fill: shade?.tint ?? theme.panel, stroke: shade?.ink ?? theme.lineStrong, radius: 6 }),
    ...texts(id, lines, { ...PLAIN, fill: theme.ink }),
    ...dots.flatMap(({ x, y, number, accent }) => {
      const size = number.length > 2 ? 7 : 9.5;
      const width = textWidth(number, size, 600);
      const line = { text: number, x: x + STEP_DOT / 2, y: y + STEP_DOT / 2 + size * 0.36, width };
      const circle = { x, y, width: STEP_DOT, height: STEP_DOT };
      // As the callout itself, or as the list where the callout has no colour of its own.
      const own = accentInk(accent, theme) ?? shade?.ink;
      const ink = own === undefined ? theme.canvas : theme.onStatus;
      return [
        roundedRect(id, circle, { fill: own ?? theme.ink, stroke: 'none', radius: STEP_DOT / 2 }),
        ...texts(id, [line], { size, weight: 600, fill: ink, anchor: 'middle' }),
      ];
    }),
  ];
}

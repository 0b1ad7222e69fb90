import type { ViewNode } from '../catalog/side-view.ts';
import type { Accent } from '../document/schema.ts';
import { boundsOf, centreOf } from './geometry.ts';
import { type NodeGeometry, type TextLine, TITLE_TEXT, WIDTH_SLACK } from './geometry-node.ts';
import { nodeLabel } from './node-label.ts';
import { textWidth } from './text/text-width.ts';
import { fitText, wrapText } from './text/wrap-text.ts';

/** A circle with its number; what it says is in the list of steps. */
export function calloutGeometry({ id, frame, number = 1 }: ViewNode): NodeGeometry {
  const size = Math.max(16, Math.min(frame.width, frame.height));
  const middle = centreOf(frame);
  const core = { x: middle.x - size / 2, y: middle.y - size / 2, width: size, height: size };
  const text = String(number);
  const run = { size: size * (text.length > 2 ? 0.38 : 0.5), weight: 600 } as const;
  const width = textWidth(text, run.size, run.weight);
  const line = { text, x: middle.x, y: middle.y + run.size * 0.36, width, anchor: 'middle', run } as const;
  return { id, form: 'callout', core, lines: [line], textRect: undefined, lowest: core.y + size, bounds: core };
}

/** The title stands above the outline, where it covers nothing of the slide. */
export function areaGeometry(viewNode: ViewNode): NodeGeometry {
  const { id, frame, number = 1 } = viewNode;
  const room = Math.max(24, frame.width) / WIDTH_SLACK;
  const text = fitText(`${number}  ${nodeLabel(viewNode)}`, room, TITLE_TEXT);
  const width = textWidth(text, TITLE_TEXT.size, TITLE_TEXT.weight);
  const textRect = { x: frame.x, y: frame.y - 19, width, height: 15 };
  const line = { text, x: frame.x, y: frame.y - 8, width, anchor: 'start', run: TITLE_TEXT } as const;
  const bounds = boundsOf([frame, textRect]) ?? frame;
  return { id, form: 'area', core: frame, lines: [line], textRect, lowest: frame.y + frame.height, bounds };
}

const STEP_TEXT = { size: 12, weight: 500 } as const;
const STEP_LINE = 16;
const STEP_GAP = 6;
const PADDING = 12;
export const STEP_DOT = 16;
const TEXT_LEFT = PADDING + STEP_DOT + 8;
const MOST_LINES = 12;

/** The block of steps is as high as what they say. */
export function stepsGeometry(viewNode: ViewNode): NodeGeometry {
  const { id, frame, steps = [] } = viewNode;
  const room = Math.max(32, frame.width - TEXT_LEFT - PADDING) / WIDTH_SLACK;
  const wide = Math.max(32, frame.width - 2 * PADDING) / WIDTH_SLACK;
  const title = fitText(nodeLabel(viewNode), wide, TITLE_TEXT);
  const lines: TextLine[] = [lineAt(title, frame.x + PADDING, frame.y + 21, TITLE_TEXT)];
  const dots: StepDot[] = [];
  let top = frame.y + 34;
  if (steps.length === 0) {
    lines.push(lineAt(fitText('No callouts yet', wide, STEP_TEXT), frame.x + PADDING, top + 11.5, STEP_TEXT));
    top += STEP_LINE + STEP_GAP;
  }
  for (const [index, { text: said, accent }] of steps.entries()) {
    dots.push({ x: frame.x + PADDING, y: top, number: String(index + 1), accent });
    const wrapped = wrapText(said, { ...STEP_TEXT, width: room, lines: MOST_LINES });
    for (const [row, text] of (wrapped.length === 0 ? ['…'] : wrapped).entries()) {
      lines.push(lineAt(text, frame.x + TEXT_LEFT, top + row * STEP_LINE + 12, STEP_TEXT));
    }
    top += Math.max(1, wrapped.length) * STEP_LINE + STEP_GAP;
  }
  const height = Math.max(frame.height, top - frame.y + PADDING - STEP_GAP);
  const core = { ...frame, height };
  return { id, form: 'steps', core, lines, dots, textRect: undefined, lowest: core.y + height, bounds: core };
}

/** The number before a step, by the upper left corner of its circle. */
export interface StepDot {
  readonly x: number;
  readonly y: number;
  readonly number: string;
  /** The callout's own. */
  readonly accent: Accent | undefined;
}

function lineAt(text: string, x: number, y: number, run: typeof STEP_TEXT | typeof TITLE_TEXT): TextLine {
  return { text, x, y, width: textWidth(text, run.size, run.weight), anchor: 'start', run };
}

import type { Frame } from '../../document/schema.ts';
import { LABEL_LINE_HEIGHT, LABEL_TEXT, WIDTH_SLACK } from '../../scene/geometry-node.ts';
import { textWidth } from '../../scene/text/text-width.ts';
import { wrapText } from '../../scene/text/wrap-text.ts';
import type { Shape } from './shape.ts';

const MOST_LINES = 40;
/** Inside a box or note, on each side. */
const PADDING = 8;
const NARROWEST = 40;

/**
 * A free text's frame hugs its lines, placed as draw.io aligns them: there a text may stand anywhere in its cell, here it starts
 * at the upper left. It wraps where draw.io wrapped it, at the cell's own width.
 */
export function freeTextFrame(shape: Shape, scaled: Frame): Frame {
  const { style, label } = shape;
  const natural = widestLine(label);
  const isWrapped = style.get('whiteSpace') === 'wrap' && style.get('overflow') !== 'visible';
  const width = isWrapped ? Math.min(natural, Math.max(shape.box.width, scaled.width, NARROWEST)) : natural;
  const height = linesIn(label, width) * LABEL_LINE_HEIGHT;
  const isText = style.has('text');
  const across = style.get('align') ?? (isText ? 'left' : 'center');
  const down = style.get('verticalAlign') ?? (isText ? 'top' : 'middle');
  return {
    x: scaled.x + shareOf(across, 'left', 'right') * (scaled.width - width),
    y: scaled.y + shareOf(down, 'top', 'bottom') * (scaled.height - height),
    width,
    height,
  };
}

/** What a box or note needs to show its whole label, grown around its middle; never smaller than it is. */
export function boxFrameFor(label: string, frame: Frame): Frame {
  if (label === '') return frame;
  const words = Math.max(...label.split(/\s+/).map(lineWidth));
  const width = Math.max(frame.width, Math.min(words, 160) + 2 * PADDING);
  const height = Math.max(frame.height, linesIn(label, width - 2 * PADDING) * LABEL_LINE_HEIGHT + 2 * PADDING);
  return { x: frame.x + (frame.width - width) / 2, y: frame.y + (frame.height - height) / 2, width, height };
}

function linesIn(label: string, width: number): number {
  const room = Math.max(16, width) / WIDTH_SLACK;
  return Math.max(1, wrapText(label, { ...LABEL_TEXT, width: room, lines: MOST_LINES }).length);
}

function widestLine(label: string): number {
  return Math.min(2000, Math.ceil(Math.max(NARROWEST / 2, ...label.split('\n').map(lineWidth))));
}

function lineWidth(line: string): number {
  return textWidth(line.slice(0, 1000), LABEL_TEXT.size, LABEL_TEXT.weight) * WIDTH_SLACK + 1;
}

function shareOf(align: string, start: string, end: string): number {
  if (align === start) return 0;
  return align === end ? 1 : 0.5;
}

import { canGrowWithText } from '../catalog/annotations.ts';
import { noteBlocks } from '../catalog/note-blocks.ts';
import type { ViewNode } from '../catalog/side-view.ts';
import type { Rect } from './geometry.ts';
import { type NodeGeometry, type TextLine, WIDTH_SLACK } from './geometry-node.ts';
import { nodeLabel } from './node-label.ts';
import { noteLines } from './text/note-lines.ts';
import { textWidth } from './text/text-width.ts';
import { wrapText } from './text/wrap-text.ts';
import { type WrittenStyle, writtenStyle } from './text/written-style.ts';

export type WrittenForm = 'box' | 'note' | 'text';

/** Inside the border. */
export const WRITTEN_PADDING = { box: 8, note: 8, text: 0 } as const;

/** What is written in a frame of its own. A note and a text are at least as high as what they say, unless sized by hand. */
export function writtenGeometry(viewNode: ViewNode, form: WrittenForm): NodeGeometry {
  const { id, node, frame } = viewNode;
  const style = writtenStyle(node.textSize, form === 'text');
  const padding = WRITTEN_PADDING[form];
  const width = writtenWidth(frame, form);
  const height = growsWithText(viewNode) ? undefined : frame.height - 2 * padding;
  const { lines, height: taken } =
    form === 'note' ? noteText(viewNode, style, width, height) : plainText(viewNode, form, style, width, height);
  const core = height === undefined ? { ...frame, height: Math.max(frame.height, taken + 2 * padding) } : frame;
  const top = form === 'box' ? core.y + (core.height - taken) / 2 : core.y + padding;
  // A page sets text on whole pixels only: so does the picture, and the two agree.
  const laid = lines.map((line) => ({ ...line, x: line.x + core.x + padding, y: Math.round(line.y + top) }));
  return { id, form, core, lines: laid, textRect: undefined, lowest: core.y + core.height, bounds: core };
}

/** What a line may be wide: the editor that lies over it breaks lines there too. */
export function writtenWidth(frame: Rect, form: WrittenForm): number {
  return Math.max(16, frame.width - 2 * WRITTEN_PADDING[form]) / WIDTH_SLACK;
}

export function growsWithText({ node, service }: Pick<ViewNode, 'node' | 'service'>): boolean {
  return canGrowWithText(service) && node.sized !== true;
}

/** At their place in the text: x from its left edge, y from its top. */
interface Text {
  readonly lines: readonly TextLine[];
  readonly height: number;
}

function noteText(viewNode: ViewNode, style: WrittenStyle, width: number, height: number | undefined): Text {
  const { align = 'left' } = viewNode.node;
  const text = noteLines(noteBlocks(nodeLabel(viewNode)), style, { width, height, align });
  const room = width * WIDTH_SLACK;
  const slack = align === 'left' ? 0 : align === 'right' ? room - width : (room - width) / 2;
  return {
    height: text.height,
    lines: text.runs.map(({ text: words, x, y, width: wide, ...run }) => ({
      text: words,
      x: x + slack,
      y,
      width: wide,
      anchor: 'start',
      run,
    })),
  };
}

/** What grows without end is cut here. */
const MOST_LINES = 400;

function plainText(
  viewNode: ViewNode,
  form: WrittenForm,
  style: WrittenStyle,
  width: number,
  height: number | undefined,
): Text {
  const { size, weight, lineHeight } = style;
  const most = height === undefined ? MOST_LINES : Math.max(1, Math.floor((height + 2) / lineHeight));
  const lines = wrapText(nodeLabel(viewNode), { size, weight, width, lines: most });
  const { align = form === 'box' ? 'centre' : 'left' } = viewNode.node;
  const room = width * WIDTH_SLACK;
  return {
    height: lines.length * lineHeight,
    lines: lines.map((text, index) => {
      const wide = textWidth(text, size, weight);
      return {
        text,
        x: align === 'centre' ? room / 2 : align === 'right' ? room - wide : 0,
        y: index * lineHeight + lineHeight / 2 + size / 3,
        width: wide,
        anchor: align === 'centre' ? 'middle' : 'start',
        run: { size, weight },
      };
    }),
  };
}

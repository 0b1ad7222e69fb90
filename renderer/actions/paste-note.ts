import { addNode } from '../../shared/commands/add-node.ts';
import type { Point } from '../../shared/document/schema.ts';
import { LABEL_LINE_HEIGHT, LABEL_TEXT, WIDTH_SLACK } from '../../shared/scene/geometry-node.ts';
import { textWidth } from '../../shared/scene/text/text-width.ts';
import { wrapText } from '../../shared/scene/text/wrap-text.ts';
import type { App } from '../app.ts';
import { dropTarget } from '../gestures/drop-target.ts';
import { freePlace } from '../gestures/free-place.ts';
import { snapFrame } from '../gestures/snap-delta.ts';
import { isAccepted } from './report-rejection.ts';
import { selectAdded } from './select-added.ts';

/** Longer texts were hardly meant for a diagram: what a page holds. */
export const MOST_CHARACTERS = 2000;
const WIDEST = 320;

/** Markup and data of other programs are no words; "[draft] ask Ada" is. */
export function readsAsCode(text: string): boolean {
  return /^\s*(?:<[!?/a-z]|\{\s*["'}]|\[\s*[[{"\d\]])/i.test(text);
}

/** Words from elsewhere become a text of the diagram, in one step of undo. */
export function pasteAsNote(app: App, text: string, pointer: Point | null): void {
  const { editor, canvas } = app;
  const label = text.trim().replaceAll(/\r\n?/g, '\n');
  const size = sizeOf(label);
  const at = pointer ?? canvas.current?.center() ?? { x: 0, y: 0 };
  const frame = snapFrame({ ...size, x: at.x - size.width / 2, y: at.y - size.height / 2 });
  const target = dropTarget(editor.view(), { ids: [] }, frame, at);
  const place = pointer === null ? (freePlace(editor.view(), frame, null) ?? frame) : frame;
  const parentId = pointer === null ? null : target.parentId;
  const before = editor.diagram();
  const input = { serviceId: 'neutral.text', frame: place, parentId, label };
  const added = editor.change('Paste', (diagram, env) => addNode(diagram, input, env));
  if (!isAccepted(app, added)) return;
  selectAdded(app, before);
  canvas.current?.reveal(editor.state.getState().selection);
  app.ui.announce('Pasted as text.');
}

function sizeOf(label: string): { readonly width: number; readonly height: number } {
  const widths = label.split('\n').map((line) => textWidth(line, LABEL_TEXT.size, LABEL_TEXT.weight));
  const width = Math.min(WIDEST, Math.max(64, Math.ceil(Math.max(...widths) * WIDTH_SLACK) + 8));
  const lines = wrapText(label, { ...LABEL_TEXT, width: width / WIDTH_SLACK, lines: 40 });
  return { width, height: Math.max(24, lines.length * LABEL_LINE_HEIGHT + 4) };
}

import { beforeEach, describe, expect, test } from 'vitest';
import { asWideAsText } from '../../renderer/annotate/as-wide-as-text.ts';
import type { App } from '../../renderer/app.ts';
import { setLabel } from '../../shared/commands/set-label.ts';
import { type Style, setStyle } from '../../shared/commands/set-style.ts';
import type { Frame } from '../../shared/document/schema.ts';
import { placeNodes } from '../../shared/scene/place-nodes.ts';
import { diagram } from '../support/diagram-builder.ts';
import { startApp } from '../support/test-app.ts';

const TITLE = 'Web shop, three tiers in two zones';

let app: App;
beforeEach(async () => {
  app = await startApp(
    diagram('aws')
      .node('text', 'neutral.text', { label: '', frame: { x: 100, y: 0, width: 160, height: 32 } })
      .node('drawn', 'neutral.text', { label: 'By hand', frame: { x: 0, y: 200, width: 160, height: 32 } })
      .node('note', 'neutral.note', { label: '', frame: { x: 0, y: 400, width: 160, height: 96 } })
      .done(),
  );
});

const write = (id: string, label: string) =>
  app.editor.change(
    'Rename',
    asWideAsText([id], (before, env) => setLabel(before, { id, label }, env)),
  );
const dress = (id: string, style: Style) =>
  app.editor.change(
    'Change style',
    asWideAsText([id], (before, env) => setStyle(before, { ids: [id], style }, env)),
  );

function frameOf(id: string): Frame {
  const frame = app.editor.view().nodes.get(id)?.frame;
  if (frame === undefined) throw new Error(`no "${id}"`);
  return frame;
}

const linesOf = (id: string): number => placeNodes(app.editor.view()).get(id)?.lines.length ?? 0;

describe('a free text', () => {
  test.each([
    ['a title', TITLE, 'title'],
    ['large', TITLE, 'large'],
    ['as usual', TITLE, null],
    ['short', 'Ok', null],
  ] as const)('is as wide as what it says: %s', (_, label, textSize) => {
    write('text', label);
    dress('text', { textSize });
    expect(linesOf('text')).toBe(1);
    const { width } = frameOf('text');
    write('text', `${label} more`);
    expect(frameOf('text').width).toBeGreaterThan(width);
    expect(linesOf('text')).toBe(1);
    write('text', label);
    expect(frameOf('text').width).toBe(width);
  });

  test('is so in the same step of undo', () => {
    write('text', TITLE);
    app.editor.undo();
    expect(frameOf('text')).toEqual({ x: 100, y: 0, width: 160, height: 32 });
  });

  test('breaks its line where that grows too long', () => {
    write('text', TITLE.repeat(10));
    expect(frameOf('text').width).toBe(480);
    expect(linesOf('text')).toBeGreaterThan(3);
  });

  test.each([
    ['left', (frame: Frame) => frame.x],
    ['centre', (frame: Frame) => Math.round(frame.x + frame.width / 2)],
    ['right', (frame: Frame) => frame.x + frame.width],
  ] as const)('grows from where its lines stand: %s', (align, place) => {
    write('text', 'Start');
    dress('text', { align });
    const before = place(frameOf('text'));
    write('text', TITLE);
    expect(Math.abs(place(frameOf('text')) - before)).toBeLessThanOrEqual(1);
  });

  test.each(['drawn', 'note'])('keeps the width that was drawn by hand, and a note its own: %s', (id) => {
    write(id, TITLE);
    dress(id, { textSize: 'title' });
    expect(frameOf(id).width).toBe(160);
  });
});

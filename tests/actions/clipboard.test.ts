import { describe, expect, test } from 'vitest';
import { pasteText } from '../../renderer/actions/paste-text.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { createMemoryDisk } from '../../shared/host/memory-disk.ts';
import { diagram } from '../support/diagram-builder.ts';
import { act, canvasWith, lastNotice, selected, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 600, height: 400 } })
  .node('web', 'aws.ec2', { in: 'vpc', frame: { x: 40, y: 40, width: 96, height: 88 } })
  .node('queue', 'aws.sqs', { frame: { x: 700, y: 16, width: 96, height: 88 } })
  .node('fn', 'aws.lambda', {
    frame: { x: 904, y: 64, width: 96, height: 88 },
    other: 'azure.container-apps',
    expectedDurationSeconds: 1200,
  })
  .connect('queue', 'fn', { label: 'orders' })
  .done();
const empty = diagram('aws').done();

function nodesOf(after: Diagram, before: Diagram): readonly Diagram['nodes'][string][] {
  return Object.values(after.nodes).filter(({ id }) => before.nodes[id] === undefined);
}

describe('what is copied and pasted', () => {
  test('lies beside its original, in the same frame, and is selected', async () => {
    const app = await startApp(drawn);
    app.editor.select(['web']);
    const [copy] = nodesOf(await act(app, 'copy', 'paste'), drawn);
    expect(copy).toMatchObject({ label: 'web', parentId: 'vpc', frame: { x: 64, y: 64 } });
    expect(selected(app)).toEqual([copy?.id]);
  });

  test('lies beside the last copy when it is pasted again', async () => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    const copies = nodesOf(await act(app, 'copy', 'paste', 'paste', 'paste'), drawn);
    expect(copies.map(({ frame }) => frame.x)).toEqual([724, 748, 772]);
  });

  test('lies where it was after it was cut', async () => {
    const app = await startApp(drawn);
    app.editor.select(['web']);
    const after = await act(app, 'cut', 'paste');
    expect(nodesOf(after, drawn)[0]).toMatchObject({ parentId: 'vpc', frame: { x: 40, y: 40 } });
  });

  test('lies under the pointer, in the frame that is there', async () => {
    const app = await startApp(drawn);
    app.canvas.current = canvasWith({ x: 300, y: 200 });
    app.editor.select(['queue']);
    const [copy] = nodesOf(await act(app, 'copy', 'paste'), drawn);
    expect(copy).toMatchObject({ parentId: 'vpc', frame: { x: 256, y: 160 } });
  });

  test('cascades under a pointer that rests', async () => {
    const app = await startApp(drawn);
    app.canvas.current = canvasWith({ x: 300, y: 200 });
    app.editor.select(['queue']);
    const copies = nodesOf(await act(app, 'copy', 'paste', 'paste'), drawn);
    expect(copies.map(({ frame }) => frame.x)).toEqual([256, 280]);
  });

  test('takes along what is inside and the connections among what was copied', async () => {
    const app = await startApp(drawn);
    app.editor.select(['vpc', 'web', 'queue', 'fn']);
    const after = await act(app, 'copy', 'paste');
    expect(nodesOf(after, drawn)).toHaveLength(4);
    expect(Object.values(after.connections).map(({ label }) => label)).toEqual(['orders', 'orders']);
    expect(selected(app)).toHaveLength(3);
  });

  test('keeps both its faces and its settings in another window', async () => {
    const disk = createMemoryDisk();
    const [from, to] = [await startApp(drawn, disk), await startApp(empty, disk)];
    to.canvas.current = canvasWith(null);
    from.editor.select(['fn']);
    await act(from, 'copy');
    const [copy] = nodesOf(await act(to, 'paste'), empty);
    const { faces, properties } = drawn.nodes.fn ?? {};
    expect(copy).toMatchObject({ faces, properties });
    expect(copy?.frame).toMatchObject({ x: 352, y: 256 });
  });
});

describe('a clipboard with something else', () => {
  test('a few words become a text', async () => {
    const app = await startApp(drawn);
    pasteText(app, '  peak: 900 orders/s\r\nat noon ');
    const [text] = nodesOf(app.editor.diagram(), drawn);
    expect(text).toMatchObject({
      label: 'peak: 900 orders/s\nat noon',
      faces: { neutral: { service: 'neutral.text' } },
    });
    expect(await act(app, 'undo')).toBe(drawn);
  });

  test.each([
    ['a paragraph', 'The orders of a day are kept for a year, then they are deleted. '.repeat(20).trim()],
    ['a remark in brackets', '[draft] ask Ada'],
    ['an arrow', '<- to the data centre'],
    ['a placeholder', '{region} of the customer'],
  ])('%s becomes a text, all of it', async (_, text) => {
    const app = await startApp(drawn);
    pasteText(app, text);
    expect(nodesOf(app.editor.diagram(), drawn).map(({ label }) => label)).toEqual([text]);
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\t'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['JSON of another program', '{"a": 1}'],
    ['a long text', 'word '.repeat(500)],
    ['a list of another program', '[1, 2]'],
    ['a very long list of names', 'SQS\n'.repeat(2000)],
    ['a piece that is broken off', '{"format":"skyflip-fragment","version":1,"nodes":{'],
    ['a piece of another version', '{"format":"skyflip-fragment","version":9,"nodes":{},"connections":{}}'],
    [
      'a piece that lies in itself',
      '{"format":"skyflip-fragment","version":1,"nodes":{"a":{"parentId":"a","frame":{"x":0,"y":0,"width":1,"height":1},"faces":{"aws":{"service":"aws.sqs"}}}},"connections":{}}',
    ],
    [
      'a piece with a name of JavaScript',
      '{"format":"skyflip-fragment","version":1,"nodes":{"__proto__":{}},"connections":{}}',
    ],
  ])('%s changes nothing, and the person is told', (_, text) => {
    return startApp(drawn).then((app) => {
      pasteText(app, text);
      expect(app.editor.diagram()).toBe(drawn);
      expect(lastNotice(app)).toMatch(/clipboard/);
    });
  });

  test('an empty piece changes nothing', async () => {
    const app = await startApp(drawn);
    pasteText(app, '{"format":"skyflip-fragment","version":1,"nodes":{},"connections":{}}');
    expect(app.editor.diagram()).toBe(drawn);
  });
});

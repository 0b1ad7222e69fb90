import { describe, expect, test } from 'vitest';
import { lastCopied } from '../../renderer/actions/clipboard.ts';
import { pasteText } from '../../renderer/actions/paste-text.ts';
import { move } from '../../shared/commands/move.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { createMemoryDisk } from '../../shared/host/memory-disk.ts';
import { diagram } from '../support/diagram-builder.ts';
import { act, canvasWith, selected, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 600, height: 400 } })
  .node('web', 'aws.ec2', { in: 'vpc', frame: { x: 40, y: 40, width: 96, height: 88 } })
  .node('queue', 'aws.sqs', { frame: { x: 700, y: 16, width: 96, height: 88 } })
  .done();
const empty = diagram('aws').done();

function added(after: Diagram, before: Diagram): readonly Diagram['nodes'][string][] {
  return Object.values(after.nodes).filter(({ id }) => before.nodes[id] === undefined);
}

const serviceOf = (node: Diagram['nodes'][string]): string | undefined =>
  node.faces.aws?.service ?? node.faces.azure?.service ?? node.faces.neutral?.service;

describe('paste in place', () => {
  test('puts a copy exactly over its original, in its frame, wherever the pointer is', async () => {
    const app = await startApp(drawn);
    app.editor.select(['web']);
    await act(app, 'copy');
    app.canvas.current = canvasWith({ x: 900, y: 700 });
    const [copy, ...others] = added(await act(app, 'paste-in-place'), drawn);
    expect(copy).toMatchObject({ parentId: 'vpc', frame: { x: 40, y: 40 } });
    expect(others).toEqual([]);
    expect(await act(app, 'undo')).toBe(drawn);
  });

  test('keeps absolute places in another window, at the top', async () => {
    const disk = createMemoryDisk();
    const [from, to] = [await startApp(drawn, disk), await startApp(empty, disk)];
    from.editor.select(['web']);
    await act(from, 'copy');
    to.canvas.current = canvasWith({ x: 900, y: 700 });
    expect(added(await act(to, 'paste-in-place', 'paste-in-place'), empty)).toMatchObject([
      { parentId: null, frame: { x: 40, y: 40 } },
      { parentId: null, frame: { x: 40, y: 40 } },
    ]);
  });
});

describe('without a pointer over the canvas', () => {
  test('a copy goes into the middle of the one frame that is selected', async () => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    await act(app, 'copy');
    app.editor.select(['vpc']);
    const [copy] = added(await act(app, 'paste'), drawn);
    expect(copy).toMatchObject({ parentId: 'vpc', frame: { x: 256, y: 160 } });
  });

  test('a frame that is copied lies beside itself, not in itself', async () => {
    const app = await startApp(drawn);
    app.editor.select(['vpc']);
    const copies = added(await act(app, 'copy', 'paste'), drawn);
    expect(copies.filter(({ parentId }) => parentId === null)).toHaveLength(1);
    expect(copies.some(({ parentId }) => parentId === 'vpc')).toBe(false);
  });
});

test('what is copied can be read elsewhere, and comes back however a system ends its lines', async () => {
  const app = await startApp(drawn);
  app.editor.select(['web']);
  await act(app, 'copy');
  const text = lastCopied(app.editor)?.text ?? '';
  expect(text.split('\n').length).toBeGreaterThan(5);
  pasteText(app, text.replaceAll('\n', '\r\n'));
  expect(added(app.editor.diagram(), drawn)[0]).toMatchObject({ parentId: 'vpc', frame: { x: 64, y: 64 } });
});

describe('a list of names', () => {
  test.each<[string, string, readonly string[]]>([
    ['names as the cloud writes them', 'AWS Lambda\nAmazon SQS\nAmazon S3', ['aws.lambda', 'aws.sqs', 'aws.s3']],
    ['short names with bullets', '- Lambda\n* SQS\n1. S3\n\n', ['aws.lambda', 'aws.sqs', 'aws.s3']],
    ['names of the other cloud', 'Azure Functions\r\nKey Vault', ['azure.function-app', 'azure.key-vault']],
    ['one name', 'DynamoDB', ['aws.dynamodb']],
  ])('%s become services, in one step', async (_what, text, ids) => {
    const app = await startApp(drawn);
    pasteText(app, text);
    const nodes = added(app.editor.diagram(), drawn);
    expect(nodes.map(serviceOf).sort()).toEqual([...ids].sort());
    expect(selected(app)).toHaveLength(ids.length);
    expect(await act(app, 'undo')).toBe(drawn);
  });

  test('they lie apart', async () => {
    const app = await startApp(empty);
    pasteText(app, ['Lambda', 'SQS', 'S3', 'DynamoDB', 'SNS'].join('\n'));
    const frames = added(app.editor.diagram(), empty).map(({ frame }) => frame);
    for (const [index, one] of frames.entries()) {
      for (const other of frames.slice(index + 1)) {
        const apart = Math.abs(one.x - other.x) >= one.width || Math.abs(one.y - other.y) >= one.height;
        expect(apart).toBe(true);
      }
    }
  });

  test.each([
    ['one line that is none', 'Lambda\npeak at noon'],
    ['an everyday word', 'Users'],
  ])('with %s is a text', async (_what, text) => {
    const app = await startApp(drawn);
    pasteText(app, text);
    expect(added(app.editor.diagram(), drawn).map(serviceOf)).toEqual(['neutral.text']);
  });
});

test('a whole file as text is not taken for words: the person is asked what becomes of it', async () => {
  const app = await startApp(drawn);
  const file = serializeDiagram(diagram('aws').node('fn', 'aws.lambda').done());
  pasteText(app, file);
  await expect.poll(() => app.ui.state.getState().question).not.toBeNull();
  expect(app.editor.diagram()).toBe(drawn);
});

describe('duplicating again', () => {
  test('repeats the distance that the person chose', async () => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    await act(app, 'duplicate');
    const [first = ''] = selected(app);
    const put = app.editor.diagram().nodes[first]?.frame ?? { x: 0, y: 0 };
    app.editor.dispatch(move, { ids: [first], dx: 860 - put.x, dy: 56 - put.y });
    await act(app, 'duplicate', 'duplicate');
    const places = added(app.editor.diagram(), drawn).map(({ frame }) => [frame.x, frame.y]);
    expect(places).toEqual([
      [860, 56],
      [1020, 96],
      [1180, 136],
    ]);
  });

  test('looks for room again once something else is selected', async () => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    await act(app, 'duplicate');
    const [first = ''] = selected(app);
    app.editor.dispatch(move, { ids: [first], dx: 400, dy: 400 });
    app.editor.select(['queue']);
    await act(app, 'duplicate');
    const [second = ''] = selected(app);
    const { x = 0, y = 0 } = app.editor.diagram().nodes[second]?.frame ?? {};
    expect(Math.abs(x - 700) + Math.abs(y - 16)).toBeLessThan(400);
  });
});

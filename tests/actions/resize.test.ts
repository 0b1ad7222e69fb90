import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ActionId } from '../../shared/actions.ts';
import { diagram } from '../support/diagram-builder.ts';
import { act, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 400, height: 300 } })
  .node('fn', 'aws.lambda', { in: 'vpc', frame: { x: 240, y: 100, width: 96, height: 88 } })
  .node('note', 'neutral.note', { frame: { x: 500, y: 0, width: 161, height: 80 } })
  .done();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('by keys a frame becomes', () => {
  test.each<[ActionId, { width: number; height: number }]>([
    ['widen', { width: 408, height: 300 }],
    ['narrow', { width: 392, height: 300 }],
    ['heighten', { width: 400, height: 304 }],
    ['lower', { width: 400, height: 296 }],
    ['widen-fine', { width: 401, height: 300 }],
    ['narrow-fine', { width: 399, height: 300 }],
    ['heighten-fine', { width: 400, height: 301 }],
    ['lower-fine', { width: 400, height: 299 }],
  ])('larger or smaller: %s', async (action, size) => {
    const app = await startApp(drawn);
    app.editor.select(['vpc']);
    const resized = await act(app, action);
    expect(resized.nodes.vpc?.frame).toEqual({ x: 0, y: 0, ...size });
    expect(resized.nodes.fn).toBe(drawn.nodes.fn);
    expect(await act(app, 'undo')).toBe(drawn);
  });

  test('no smaller than what it holds', async () => {
    const app = await startApp(drawn);
    app.editor.select(['vpc']);
    for (let press = 0; press < 20; press++) await act(app, 'narrow');
    const { width = 0 } = app.editor.diagram().nodes.vpc?.frame ?? {};
    expect(width).toBeGreaterThanOrEqual(336);
    expect(app.ui.state.getState().announcement).toBe('It is as small as it can be.');
  });

  test('as large as the others that are selected grow, in one step', async () => {
    const app = await startApp(drawn);
    app.editor.select(['vpc', 'note', 'fn']);
    const resized = await act(app, 'widen', 'widen');
    expect(resized.nodes.vpc?.frame.width).toBe(416);
    expect(resized.nodes.note?.frame.width).toBe(172);
    expect(await act(app, 'undo')).toBe(drawn);
  });
});

test('an icon has one size', async () => {
  const app = await startApp(drawn);
  app.editor.select(['fn']);
  expect(await act(app, 'widen')).toBe(drawn);
});

import { expect, test } from 'vitest';
import { applyAll, fixableLike, planAll } from '../../renderer/findings/fix-all.ts';
import { setProperties } from '../../shared/commands/set-properties.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { validate } from '../../shared/validation/validate.ts';
import { diagram } from '../support/diagram-builder.ts';
import { lastNotice, startApp } from '../support/test-app.ts';
import { finding } from './finding.ts';

const COUNT = 11;
const long = (): Diagram => {
  const builder = diagram('aws');
  for (let at = 0; at < COUNT; at++) builder.node(`fn${at}`, 'aws.lambda', { expectedDurationSeconds: 1200 });
  return builder.done();
};

function tooLong(design: Diagram, catalog: Parameters<typeof validate>[2]): readonly Finding[] {
  return validate(design, 'aws', catalog, { today: '2026-11-21', editing: true }).filter(
    ({ code }) => code === 'RT-001',
  );
}

test('mends all as one step, and says how many', async () => {
  const app = await startApp(long());
  const found = tooLong(app.editor.diagram(), app.catalog);
  expect(found).toHaveLength(COUNT);
  applyAll(app, planAll(app, found));
  expect(tooLong(app.editor.diagram(), app.catalog)).toEqual([]);
  expect(app.editor.state.getState().history.past).toHaveLength(1);
  expect(lastNotice(app)).toBe(`RT-001: ${COUNT} findings mended.`);
  const [undo] = app.ui.state.getState().notices.at(-1)?.actions ?? [];
  undo?.run();
  expect(tooLong(app.editor.diagram(), app.catalog)).toHaveLength(COUNT);
});

test('what is not mended is named with its reason', async () => {
  const app = await startApp(long());
  const [first] = tooLong(app.editor.diagram(), app.catalog);
  if (first === undefined) throw new Error('the diagram has findings');
  const unfixable = finding({ code: 'RT-001', nodes: ['fn1'], fix: null });
  applyAll(app, planAll(app, [first, unfixable]));
  expect(lastNotice(app)).toMatch(/^RT-001: 1 finding mended\. 1 not mended: fn1 \(.+\)\.$/);
});

test('a plan of an older diagram is not carried out', async () => {
  const app = await startApp(long());
  const steps = planAll(app, tooLong(app.editor.diagram(), app.catalog));
  app.editor.dispatch(setProperties, { ids: ['fn0'], properties: { expectedDurationSeconds: 60 } });
  const before = app.editor.diagram();
  applyAll(app, steps);
  expect(app.editor.diagram()).toBe(before);
  expect(lastNotice(app)).toContain('nothing was mended');
});

test('of one kind is what is of the same rule, open and can be mended', () => {
  const fix = { side: 'aws', label: 'Fix', fixId: 'set-properties', params: { ids: [], properties: {} } } as const;
  const mine = finding({ fix });
  const others = [mine, finding(), finding({ fix, rule: 'other' }), finding({ fix, suppressed: 'accepted' })];
  expect(fixableLike(mine, others)).toEqual([mine]);
});

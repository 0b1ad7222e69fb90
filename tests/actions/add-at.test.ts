import { beforeEach, expect, test } from 'vitest';
import { addsAt } from '../../renderer/annotate/annotate-actions.ts';
import type { App } from '../../renderer/app.ts';
import { diagram } from '../support/diagram-builder.ts';
import { canvasWith, selected, startApp } from '../support/test-app.ts';

let app: App;
beforeEach(async () => {
  app = await startApp(
    diagram('aws')
      .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 560, height: 360 } })
      .done(),
  );
  app.canvas.current = canvasWith(null);
});

test.each([
  ['add-note', 'neutral.note', { x: 800, y: 80 }],
  ['add-text', 'neutral.text', { x: 800, y: 72 }],
  ['add-callout', 'neutral.callout', { x: 788, y: 68 }],
])('%s from a menu puts it where the menu was opened, and its text is written', (action, service, corner) => {
  addsAt(app, action, { x: 800, y: 80 })?.();
  const [id = ''] = selected(app);
  const added = app.editor.view().nodes.get(id);
  expect(added?.service.id).toBe(service);
  expect(Math.abs((added?.frame.x ?? 0) - corner.x)).toBeLessThanOrEqual(4);
  expect(Math.abs((added?.frame.y ?? 0) - corner.y)).toBeLessThanOrEqual(8);
  expect(app.editor.state.getState().renaming).toBe(id);
});

test('what does not lie at a place is left to the action', () => {
  expect(addsAt(app, 'add-slide', { x: 0, y: 0 })).toBeUndefined();
});

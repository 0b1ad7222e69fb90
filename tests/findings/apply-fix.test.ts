import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import type { App } from '../../renderer/app.ts';
import { applyFix, previewFix } from '../../renderer/findings/apply-fix.ts';
import { createEditor } from '../../renderer/state/editor.ts';
import { createUi } from '../../renderer/state/ui.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { validate } from '../../shared/validation/validate.ts';
import { diagram } from '../support/diagram-builder.ts';

const design = diagram('aws').node('db', 'aws.rds', { label: 'Orders DB', zoneRedundant: false }).done();

/** Mending needs no more of the app than these parts. */
function parts(drawn = design): App {
  const made: Pick<App, 'editor' | 'ui' | 'canvas' | 'catalog'> = {
    editor: createEditor(catalog, drawn),
    ui: createUi(),
    canvas: { current: null },
    catalog,
  };
  return made as App;
}

function found(code: string, drawn = design): Finding {
  const all = validate(drawn, 'aws', catalog, { today: '2026-11-21' });
  const wanted = all.find((finding) => finding.code === code && finding.fix !== null);
  if (wanted === undefined) throw new Error(`no finding ${code} with a fix among ${all.map((one) => one.code)}`);
  return wanted;
}

test('a fix mends its finding in one step, selects the element, and says what it did', () => {
  const app = parts();
  const finding = found('HA-005');
  const preview = previewFix(app, finding);
  expect(preview).toContain('Orders DB');
  expect(app.editor.diagram()).toBe(design);

  expect(applyFix(app, finding)).toBe(true);
  const { history, selection } = app.editor.state.getState();
  expect(history.past.map(({ label }) => label)).toEqual([finding.fix?.label]);
  expect([...selection]).toEqual(['db']);
  expect(app.ui.state.getState().announcement).toContain(preview);
  const left = validate(app.editor.diagram(), 'aws', catalog, { today: '2026-11-21' });
  expect(left.map(({ code }) => code)).not.toContain('HA-005');
  app.editor.undo();
  expect(app.editor.diagram()).toBe(design);
});

test('what a fix draws is brought into view with what it is about', () => {
  const drawn = diagram('aws')
    .node('fn', 'aws.lambda', { reservedConcurrency: 500 })
    .node('db', 'aws.rds')
    .connect('fn', 'db', { kind: 'data' })
    .done();
  const app = parts(drawn);
  const revealed: string[][] = [];
  app.canvas.current = { reveal: (ids: Iterable<string>) => void revealed.push([...ids]) } as typeof app.canvas.current;
  expect(applyFix(app, found('SC-004', drawn))).toBe(true);
  const added = Object.keys(app.editor.diagram().nodes).filter((id) => !Object.hasOwn(drawn.nodes, id));
  expect(added).toHaveLength(1);
  expect(revealed[0]).toEqual(expect.arrayContaining(['fn', 'db', ...added]));
});

test('a finding of which the element is gone changes nothing and says why', () => {
  const app = parts();
  const finding = found('HA-005');
  app.editor.load({ ...design, nodes: {} });
  expect(applyFix(app, finding)).toBe(false);
  expect(app.ui.state.getState().notices).toHaveLength(1);
  expect(app.editor.state.getState().history.past).toEqual([]);
  expect(previewFix(app, finding)).toBe(app.ui.state.getState().notices[0]?.text);
});

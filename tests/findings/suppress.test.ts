import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import type { App } from '../../renderer/app.ts';
import {
  editReason,
  idleSuppressions,
  removeSuppression,
  showAgain,
  suppress,
} from '../../renderer/findings/suppress.ts';
import { createEditor } from '../../renderer/state/editor.ts';
import { createUi, type QuestionAnswer } from '../../renderer/state/ui.ts';
import { diagram } from '../support/diagram-builder.ts';
import { finding } from './finding.ts';

const design = diagram('aws').node('fn', 'aws.lambda').node('db', 'aws.rds').done();
const about = finding({ nodes: ['fn', 'db'] });

type Parts = Pick<App, 'editor' | 'ui'>;

/** Suppressing needs no more of the app than these parts. */
function parts(): Parts {
  return { editor: createEditor(catalog, design), ui: createUi() };
}

async function answered(made: Parts, scope: 'element' | 'diagram', answer: QuestionAnswer): Promise<void> {
  const done = suppress(made as App, about, scope, 'Render invoice');
  made.ui.state.getState().question?.answer(answer);
  await done;
}

const yes = { choice: 'suppress', text: ' Accepted until spring ' };

test.each([
  [
    'for its first element',
    'element',
    [{ rule: 'lambda-max-duration', element: 'fn', reason: 'Accepted until spring' }],
  ],
  ['for the whole diagram', 'diagram', [{ rule: 'lambda-max-duration', reason: 'Accepted until spring' }]],
] as const)('sets a finding aside %s, as one step, and shows it again', async (_, scope, suppressions) => {
  const made = parts();
  await answered(made, scope, yes);
  expect(made.editor.diagram().suppressions).toEqual(suppressions);
  expect(made.editor.state.getState().history.past).toHaveLength(1);
  showAgain(made as App, { ...about, suppressed: 'Accepted until spring' });
  expect(made.editor.diagram().suppressions).toEqual([]);
});

test.each([
  ['dismissed', null],
  ['answered with no', { choice: 'cancel', text: 'x' }],
])('a question that is %s changes nothing', async (_, answer) => {
  const made = parts();
  await answered(made, 'element', answer);
  expect(made.editor.diagram()).toBe(design);
});

test('a reason that says nothing is refused, and the person is told', async () => {
  const made = parts();
  await answered(made, 'element', { choice: 'suppress', text: '   ' });
  expect(made.editor.diagram()).toBe(design);
  expect(made.ui.state.getState().notices).toHaveLength(1);
});

const kept = { rule: 'lambda-max-duration', element: 'fn', reason: 'Accepted until spring' };

async function reasoned(answer: QuestionAnswer): Promise<Parts> {
  const made: Parts = { editor: createEditor(catalog, { ...design, suppressions: [kept] }), ui: createUi() };
  const done = editReason(made as App, kept);
  expect(made.ui.state.getState().question?.input?.text).toBe(kept.reason);
  made.ui.state.getState().question?.answer(answer);
  await done;
  return made;
}

test('another reason takes the place of the old one, as one step', async () => {
  const made = await reasoned({ choice: 'keep', text: ' Accepted for good ' });
  expect(made.editor.diagram().suppressions).toEqual([{ ...kept, reason: 'Accepted for good' }]);
  expect(made.editor.state.getState().history.past).toHaveLength(1);
});

test.each([
  ['dismissed', null],
  ['cancelled', { choice: 'cancel', text: 'Other' }],
  ['left as it was', { choice: 'keep', text: kept.reason }],
])('a question about the reason that is %s changes nothing', async (_, answer) => {
  const made = await reasoned(answer);
  expect(made.editor.diagram().suppressions).toEqual([kept]);
  expect(made.editor.state.getState().history.past).toHaveLength(0);
});

test('a suppression that nothing is found for is named, and can be taken back', () => {
  const idle = { rule: 'HA-006', reason: 'Accepted' };
  const made: Parts = { editor: createEditor(catalog, { ...design, suppressions: [kept, idle] }), ui: createUi() };
  const here = [{ ...about, suppressed: kept.reason }];
  expect(idleSuppressions(made.editor.diagram(), here)).toEqual([idle]);
  removeSuppression(made as App, idle);
  expect(made.editor.diagram().suppressions).toEqual([kept]);
});

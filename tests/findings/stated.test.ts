import { expect, test } from 'vitest';
import { compareFindings, differenceWords } from '../../renderer/findings/compare-findings.ts';
import { lastSwitch, outcomeOf, outcomeWords, state } from '../../renderer/findings/stated.ts';
import { summarise } from '../../shared/validation/summary.ts';
import { diagram } from '../support/diagram-builder.ts';
import { startApp } from '../support/test-app.ts';
import { finding } from './finding.ts';

const one = finding({ nodes: ['a'], severity: 'warning' });

test.each([
  ['nothing else', [one], [one], 'changes no finding'],
  ['only numbers', [one], [{ ...one, message: 'Other numbers.' }], 'changes no finding'],
  ['one that goes', [one], [], '1 gone'],
  ['one that comes', [], [one], '1 new'],
  ['a milder one', [one], [{ ...one, severity: 'info' as const }], '1 milder'],
  ['a graver one', [one], [{ ...one, severity: 'error' as const }], '1 graver'],
  ['one that is set aside', [one], [{ ...one, suppressed: 'accepted' }], '1 gone'],
  ['much', [one], [finding({ nodes: ['b'] }), finding({ nodes: ['c'] })], '1 gone, 2 new'],
])('the difference with %s', (_, before, after, words) => {
  expect(differenceWords(compareFindings(before, after))).toBe(words);
});

test.each([
  [[], 'no findings'],
  [[finding({ severity: 'critical' }), finding()], '2 errors'],
  [[finding({ severity: 'warning' }), finding({ severity: 'info' })], '1 warning · 1 note'],
])('an option says what it would leave', (findings, words) => {
  expect(outcomeWords(summarise(findings))).toBe(words);
});

const database = diagram('aws')
  .node('vpc', 'aws.vpc')
  .node('db', 'aws.rds', { in: 'vpc', zoneRedundant: false })
  .done();

test('what an environment would leave is known before it is chosen, and changes nothing', async () => {
  const app = await startApp(database);
  const now = outcomeOf(app, database, { environment: 'production' });
  const then = outcomeOf(app, database, { needs: { highAvailability: 'no' } });
  expect(now?.bySeverity).not.toEqual(then?.bySeverity);
  expect(outcomeOf(app, database, { environment: 'production' })).toBe(now);
  expect(app.editor.diagram()).toBe(database);
});

test('a target that no one could promise is no outcome', async () => {
  const app = await startApp(database);
  expect(outcomeOf(app, database, { needs: { availability: 12 } })).toBeNull();
});

test('stating it otherwise is one step, and what was found before is kept', async () => {
  const app = await startApp(database);
  state(app, { environment: 'test' }, 'Environment: test instead of production');
  const { last } = lastSwitch.getState();
  expect(last?.after).toBe(app.editor.diagram());
  expect(last?.before.length).toBeGreaterThan(0);
  expect(app.editor.state.getState().history.past).toHaveLength(1);
  app.editor.undo();
  expect(app.editor.diagram()).toBe(database);
});

test('stating the same again is nothing', async () => {
  const app = await startApp(database);
  lastSwitch.setState({ last: null });
  state(app, { environment: 'production' }, 'Environment: production');
  expect(lastSwitch.getState().last).toBeNull();
});

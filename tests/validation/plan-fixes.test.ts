import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { planFixes, planFixesInTurns } from '../../shared/validation/plan-fixes.ts';
import type { Rule } from '../../shared/validation/rule.ts';
import { RULES } from '../../shared/validation/rules.ts';
import { validate } from '../../shared/validation/validate.ts';
import { commandEnv } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';
import { differenceOf } from '../support/difference.ts';

const OPTIONS = { today: '2026-11-21' };

const functions = (): Diagram =>
  diagram('aws')
    .node('one', 'aws.lambda', { reservedConcurrency: 500 })
    .node('two', 'aws.lambda', { reservedConcurrency: 500 })
    .node('db', 'aws.rds', { backupRetentionDays: 0 })
    .connect('one', 'db', { kind: 'data' })
    .connect('two', 'db', { kind: 'data' })
    .done();

test('what the fix for one finding mends for another is not done again', () => {
  const made = functions();
  const { diagram: after, steps } = planFixes(found(made, 'SC-004'), made, commandEnv(), OPTIONS);
  expect(steps.map(({ outcome }) => outcome)).toEqual(['mended', 'gone']);
  expect(differenceOf(made, after)).toEqual([
    'adds aws.rds-proxy at the top',
    'leads "one" -> "db" as "one" -> aws.rds-proxy',
    'leads "two" -> "db" as "two" -> aws.rds-proxy',
    'adds aws.rds-proxy -> "db" (data)',
  ]);
  expect(found(after, 'SC-004')).toEqual([]);
});

test('each step is the difference of its two diagrams, and the last one ends it', () => {
  const made = diagram('aws')
    .node('one', 'aws.rds', { backupRetentionDays: 0 })
    .node('two', 'aws.rds', { backupRetentionDays: 0 })
    .done();
  const { diagram: after, steps } = planFixes(found(made, 'DUR-002'), made, commandEnv(), OPTIONS);
  expect(steps.map((step) => differenceOf(step.before, step.after).length)).toEqual([1, 1]);
  expect(steps[0]?.before).toBe(made);
  expect(steps[1]?.before).toBe(steps[0]?.after);
  expect(steps[1]?.after).toBe(after);
});

test('what cannot be mended stays and says why, and the others are mended all the same', () => {
  const made = functions();
  const [finding] = found(made, 'DUR-002');
  if (finding?.fix == null) throw new Error('no fix is offered');
  const unfixable: Finding = { ...finding, fix: null };
  const suppressed: Finding = { ...finding, suppressed: 'A cache of another system' };
  const { diagram: after, steps } = planFixes([unfixable, suppressed, finding], made, commandEnv(), OPTIONS);
  expect(steps.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['left', 'No fix is offered for it.'],
    ['left', 'It is set aside.'],
    ['mended', ''],
  ]);
  expect(found(after, 'DUR-002')).toEqual([]);
});

test('a fix that no longer reaches its finding is left alone', () => {
  const made = functions();
  const [finding] = found(made, 'DUR-002');
  if (finding === undefined) throw new Error('nothing is found');
  const rule = {
    meta: { ...ruleOf(finding), productionOnly: false },
    check: () => [
      { message: 'Still there', nodes: finding.nodes, property: finding.property ?? '', fix: finding.fix ?? undefined },
    ],
  };
  const { steps } = planFixes([finding], made, commandEnv(), { ...OPTIONS, rules: [rule] });
  expect(steps.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['left', 'Its fix does not mend it any more after the other changes.'],
  ]);
});

test('a fix whose nodes are gone, or whose finding is, changes nothing', () => {
  const made = functions();
  const empty = { ...made, nodes: {}, connections: {} };
  const { diagram: after, steps } = planFixes(found(made, 'DUR-002'), empty, commandEnv(), OPTIONS);
  expect(after).toBe(empty);
  expect(steps.map(({ outcome }) => outcome)).toEqual(['gone']);
});

test.each([
  ['settings', 'aws.rds', { backupRetentionDays: 0 }, 'DUR-002'],
  ['moves to another service', 'aws.lambda', { expectedDurationSeconds: 1200 }, 'RT-001'],
])('hundreds of %s are made with a few looks at the diagram', (_, service, properties, code) => {
  const builder = diagram('aws');
  for (let at = 0; at < 300; at += 1) builder.node(`one-${at}`, service, properties);
  const made = builder.done();
  let looks = 0;
  const rules = RULES.filter(({ meta }) => meta.code === code).map((rule): Rule => {
    const check: Rule['check'] = (view, options) => {
      looks += 1;
      return rule.check(view, options);
    };
    return { ...rule, check };
  });
  const findings = validate(made, 'aws', catalog, { ...OPTIONS, rules });
  looks = 0;
  const { diagram: after, steps } = planFixes(findings, made, commandEnv(), { ...OPTIONS, rules });
  expect(looks).toBeLessThan(25);
  expect(steps.length).toBe(300);
  expect(steps.every(({ outcome }) => outcome === 'mended')).toBe(true);
  expect(found(after, code)).toEqual([]);
});

test('in turns it gives the same, one short piece of work after the other', () => {
  const builder = diagram('aws');
  for (let at = 0; at < 70; at += 1) builder.node(`fn-${at}`, 'aws.lambda', { expectedDurationSeconds: 1200 });
  const made = builder.done();
  const findings = found(made, 'RT-001');
  const turns = [...planFixesInTurns(findings, made, commandEnv(), OPTIONS)];
  expect(turns.length).toBeGreaterThan(findings.length);
  const { steps } = planFixes(findings, made, commandEnv(), OPTIONS);
  expect(turns.flat().map(({ outcome }) => outcome)).toEqual(steps.map(({ outcome }) => outcome));
});

function found(made: Diagram, code: string): readonly Finding[] {
  return validate(made, 'aws', catalog, OPTIONS).filter((finding) => finding.code === code);
}

function ruleOf({ rule, code, severity }: Finding) {
  return {
    id: rule,
    code,
    category: 'durability' as const,
    severity,
    providers: ['aws' as const],
    title: '',
    why: '',
    messages: {},
    remedy: '',
    source: '',
  };
}

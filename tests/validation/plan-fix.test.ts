import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { checkInvariants } from '../../shared/document/invariants.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import type { Fix } from '../../shared/validation/fix.ts';
import { planFix } from '../../shared/validation/plan-fix.ts';
import { planFixes } from '../../shared/validation/plan-fixes.ts';
import { validate } from '../../shared/validation/validate.ts';
import { commandEnv } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';
import { expectMended } from '../support/mends.ts';
import { newlyUntidy } from '../support/untidy.ts';

const OPTIONS = { today: '2026-11-21' };
const SIDES: readonly Side[] = ['aws', 'azure'];
const folder = join(import.meta.dirname, '..', '..', 'examples');

describe.each(readdirSync(folder).filter((file) => file.endsWith('.skyflip')))('in %s', (file) => {
  const example = load(file);
  for (const side of SIDES) {
    for (const environment of ['production', 'development'] as const) {
      test(`each fix offered for ${side} in ${environment} mends its finding and nothing else suffers`, () => {
        const made = { ...example, environment };
        for (const finding of fixable(made, side)) {
          expectMended(finding, made, side, catalog, OPTIONS);
          expect(newlyUntidy(made, planned(finding.fix as Fix, made)), finding.code).toEqual([]);
        }
      });
    }
  }
});

describe.each(readdirSync(folder).filter((file) => file.endsWith('.skyflip')))('all of a kind in %s', (file) => {
  const example = load(file);
  for (const side of SIDES) {
    const rules = [...new Set(fixable(example, side).map(({ rule }) => rule))];
    test(`the findings of each rule for ${side} are mended as one step`, () => {
      for (const rule of rules) {
        const findings = fixable(example, side).filter((finding) => finding.rule === rule);
        const { diagram: after, steps } = planFixes(findings, example, commandEnv(), OPTIONS);
        expect(steps.filter(({ outcome }) => outcome === 'left')).toEqual([]);
        expect(steps.map(({ finding }) => finding)).toEqual(findings);
        expect(fixable(after, side).filter((finding) => finding.rule === rule)).toEqual([]);
        expect(checkInvariants(after)).toEqual([]);
        expect(newlyUntidy(example, after)).toEqual([]);
      }
    });
  }
});

test('the faulty example can be mended by fixes alone as far as they reach, one after the other', () => {
  let present = load('event-driven-faulty.skyflip');
  const before = validate(present, 'aws', catalog, OPTIONS).length;
  let steps = 0;
  for (let next = fixable(present, 'aws')[0]; next?.fix; next = fixable(present, 'aws')[0]) {
    present = planned(next.fix, present);
    steps += 1;
    expect(steps).toBeLessThanOrEqual(before);
  }
  expect(steps).toBeGreaterThan(5);
  expect(checkInvariants(present)).toEqual([]);
  expect(validate(present, 'aws', catalog, OPTIONS).length).toBeLessThanOrEqual(before - steps);
  expect(newlyUntidy(load('event-driven-faulty.skyflip'), present)).toEqual([]);
});

test('twenty minutes of work leave Lambda for a Fargate task, and the settings of Lambda stay behind', () => {
  const made = diagram('aws')
    .node('queue', 'aws.sqs')
    .node('fn', 'aws.lambda', { expectedDurationSeconds: 1200, reservedConcurrency: 5 })
    .connect('queue', 'fn')
    .done();
  const [finding] = fixable(made, 'aws');
  expect(finding?.fix).toMatchObject({ label: 'Move to Fargate', side: 'aws', fixId: 'change-service' });
  const after = planned(finding?.fix as Fix, made);
  const node = viewSide(after, 'aws', catalog).nodes.get('fn');
  expect(node?.service.id).toBe('aws.ecs-task');
  expect(node?.face.properties).toEqual({ expectedDurationSeconds: 1200, launchType: 'fargate' });
});

test.each([
  ['whom callers wait for', { httpTrigger: true }, 'aws.ecs-service'],
  ['with a GPU', { gpu: true }, 'aws.batch'],
])('work %s goes where that can be had', (_, properties, serviceId) => {
  const builder = diagram('aws').node('fn', 'aws.lambda', { expectedDurationSeconds: 1200, ...properties });
  if (serviceId === 'aws.ecs-service') builder.node('users', 'neutral.users').connect('users', 'fn');
  const made = builder.done();
  const finding = fixable(made, 'aws').find(({ code }) => code === 'RT-001');
  const after = planned(finding?.fix as Fix, made);
  expect(viewSide(after, 'aws', catalog).nodes.get('fn')?.service.id).toBe(serviceId);
});

test.each([
  ['known to fit', 600, 'Set to 900 s'],
  ['known not to fit', 1200, 'Move to Fargate'],
  ['of unknown length', undefined, undefined],
])('a Lambda timeout beyond the limit, with work %s', (_, expectedDurationSeconds, label) => {
  const run = expectedDurationSeconds === undefined ? {} : { expectedDurationSeconds };
  const made = diagram('aws')
    .node('fn', 'aws.lambda', { timeoutSeconds: 2000, ...run })
    .done();
  const finding = validate(made, 'aws', catalog, OPTIONS).find(({ code }) => code === 'RT-002');
  expect(finding?.fix?.label).toBe(label);
  if (finding?.fix) expectMended(finding, made, 'aws', catalog, OPTIONS);
});

test('every kind of fix has one file, and can be planned', () => {
  const kinds = readdirSync(join(import.meta.dirname, '..', '..', 'shared', 'validation', 'fixes'));
  const planner = readFileSync(join(import.meta.dirname, '..', '..', 'shared', 'validation', 'plan-fix.ts'), 'utf8');
  const planned = [...planner.matchAll(/case '([a-z-]+)'/g)].map(([, id]) => `${id}.ts`);
  expect(planned.sort()).toEqual(kinds.sort());
});

test('a fix for the side that is not shown leaves the shown one shown', () => {
  const made = diagram('aws')
    .node('fn', 'aws.lambda', { other: 'azure.function-app', plan: 'consumption', expectedDurationSeconds: 800 })
    .done();
  const finding = fixable(made, 'azure').find(({ code }) => code === 'RT-003');
  expect(finding?.fix?.label).toBe('Use Flex Consumption');
  const after = planned(finding?.fix as Fix, made);
  expect(after.provider).toBe('aws');
  expect(viewSide(after, 'azure', catalog).property('fn', 'plan')).toBe('flex-consumption');
});

test('a fix for a node that is gone is rejected, and one that is done already changes nothing', () => {
  const made = diagram('aws').node('db', 'aws.rds', { backupRetentionDays: 0 }).done();
  const fix = fixable(made, 'aws')[0]?.fix as Fix;
  expect(planFix(fix, { ...made, nodes: {} }, commandEnv())).toMatchObject({ ok: false });
  const mended = planned(fix, made);
  expect(planned(fix, mended)).toBe(mended);
  expect(planned({ ...fix, side: 'azure' }, mended)).toBe(mended);
});

function fixable(made: Diagram, side: Side): readonly Finding[] {
  return validate(made, side, catalog, OPTIONS).filter(({ fix }) => fix !== null);
}

function planned(fix: Fix, made: Diagram): Diagram {
  const result = planFix(fix, made, commandEnv());
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function load(file: string): Diagram {
  const parsed = parseDiagram(readFileSync(join(folder, file), 'utf8'));
  if (!parsed.ok) throw new Error(`${file}: ${parsed.error.message}`);
  return parsed.value;
}

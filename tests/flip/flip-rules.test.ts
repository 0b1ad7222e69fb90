import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { flipRemarks } from '../../shared/flip/flip-remarks.ts';
import { FLIP_DIRECTIONS, type FlipRule } from '../../shared/flip/flip-rule.ts';
import { FLIP_RULES } from '../../shared/flip/flip-rules.ts';
import { SEVERITIES } from '../../shared/validation/finding.ts';
import { RULES } from '../../shared/validation/rules.ts';
import { UNRULED_ROWS } from '../../shared/validation/unruled-rows.ts';
import { diagram } from '../support/diagram-builder.ts';
import { fullReport, TODAY } from './remarks-of.ts';

const folder = new URL('../../shared/flip/rules/', import.meta.url);
const tables = new URL('./rules/', import.meta.url);
const codes: readonly string[] = JSON.parse(
  readFileSync(new URL('../fixtures/rule-codes.json', import.meta.url), 'utf8'),
).filter((code: string) => code.startsWith('CONV-'));

test('the list names every file of the folder, in the order of the codes, and every rule has a table', () => {
  const ids = FLIP_RULES.map(({ meta }) => meta.id);
  expect(readdirSync(folder).sort()).toEqual(ids.map((id) => `${id}.ts`).sort());
  expect(readdirSync(tables).sort()).toEqual(ids.map((id) => `${id}.test.ts`).sort());
  const listed = FLIP_RULES.map(({ meta }) => meta.code);
  expect(listed).toEqual([...listed].sort());
});

test('every row about flips is a rule, or says why it is none', () => {
  const settled = [...FLIP_RULES.map(({ meta }) => meta.code), ...UNRULED_ROWS.map(({ code }) => code)];
  expect(codes.filter((code) => settled.filter((one) => one === code).length !== 1)).toEqual([]);
});

test('ids are unique among all rules', () => {
  const ids = [...RULES, ...FLIP_RULES].map(({ meta }) => meta.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(FLIP_RULES.map(({ meta }) => [meta.id, meta] as const))('%s explains itself', (_, meta) => {
  expect(catalog.sources.get(meta.source)?.url).toMatch(/^https:\/\//);
  expect(meta.why.length).toBeGreaterThan(60);
  expect(meta.remedy).toMatch(/\.$/);
  expect(meta.title).not.toMatch(/\.$/);
  expect(meta.directions.length).toBeGreaterThan(0);
  expect(meta.directions.filter((one) => !FLIP_DIRECTIONS.includes(one))).toEqual([]);
  const text = readFileSync(new URL(`${meta.id}.ts`, folder), 'utf8');
  for (const key of Object.keys(meta.messages))
    expect(text.split(`'${key}'`).length, `${meta.id} ${key}`).toBeGreaterThan(1);
  for (const [, id] of text.matchAll(/source: '([a-z0-9-]+)'/g)) expect(catalog.sources.has(id ?? ''), id).toBe(true);
});

const design = diagram('aws')
  .node('edge', 'aws.lambda-edge')
  .node('fn', 'aws.lambda')
  .node('share', 'aws.efs')
  .node('vpc', 'aws.vpc', { pinned: 'aws' })
  .node('web', 'aws.ec2', { in: 'vpc' });

test('two flips of the same diagram say the same in the same order, the gravest first', () => {
  const first = fullReport(design.done());
  const second = fullReport(JSON.parse(JSON.stringify(design.done())));
  expect(second.remarks).toEqual(first.remarks);
  const ranks = first.remarks.map(({ severity }) => SEVERITIES.indexOf(severity));
  expect(ranks).toEqual([...ranks].sort());
  expect(new Set(first.remarks.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning', 'info']));
});

test('what a person set aside, for one element or for all, is left out', () => {
  const aside = {
    ...design.done(),
    suppressions: [{ rule: 'CONV-019', element: 'share', reason: 'Endpoint exists.' }],
  };
  expect(fullReport(aside).remarks.map(({ code }) => code)).not.toContain('CONV-019');
  const all = { ...design.done(), suppressions: [{ rule: 'redundancy-lowered', reason: 'Decided later.' }] };
  expect(fullReport(all).remarks.map(({ code }) => code)).not.toContain('CONV-010');
});

test('a rule that throws is named, and the others run', () => {
  const [first] = FLIP_RULES;
  const broken = {
    meta: { ...first?.meta, id: 'broken', directions: ['aws-azure'] },
    check: () => {
      throw new Error('out of paper');
    },
  } as unknown as FlipRule;
  const before = viewSide(design.done(), 'aws', catalog);
  const after = viewSide(design.done(), 'azure', catalog);
  const { rows, remarks } = fullReport(design.done());
  const said = flipRemarks(before, after, rows, { today: TODAY, rules: [broken, ...FLIP_RULES] });
  expect(said.map(({ message }) => message)).toContain('The rule broken could not run: out of paper');
  expect(said.length).toBe(remarks.length + 1);
});

test('remarks are raised by a flip only, and only in the direction of their rule', () => {
  expect(RULES.map(({ meta }) => meta.code).filter((code) => code.startsWith('CONV-'))).toEqual([]);
  const there = fullReport(design.done(), 'azure').remarks.map(({ code }) => code);
  const back = fullReport(design.done(), 'aws').remarks.map(({ code }) => code);
  expect(there).toContain('CONV-019');
  expect(back).toEqual([]);
});

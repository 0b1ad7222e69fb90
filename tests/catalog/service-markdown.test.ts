import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import { catalogTable } from '../../shared/catalog/catalog-table.ts';
import { keyFacts, orderedLimits } from '../../shared/catalog/key-facts.ts';
import { rowsMarkdown, serviceMarkdown } from '../../shared/catalog/service-markdown.ts';
import { serviceSheet } from '../../shared/catalog/service-sheet.ts';

const TODAY = '2026-11-21';
const lambda = serviceOf(catalog, 'aws.lambda');

test('a service in Markdown says what it is, what it is elsewhere, its facts and where they were read', () => {
  const text = serviceMarkdown(lambda, catalog, TODAY);
  expect(text).toMatch(/^# AWS Lambda\n/);
  for (const heading of ['On Azure', 'Facts', 'Limits', 'Sources']) expect(text).toContain(`\n## ${heading}\n`);
  expect(text).toContain(`Facts as of ${catalog.version}.`);
});

test('every service can be told', () => {
  for (const service of catalog.services.values()) {
    expect(serviceMarkdown(service, catalog, TODAY)).not.toMatch(/undefined|\[object/);
  }
});

test('an end is told in Markdown with all that is said of it, and with the doubt about it', () => {
  const end = { state: 'retired', text: 'Nothing *runs*', source: 'any', checked: TODAY, status: 'recalled' } as const;
  const [plan] = lambda.variants;
  if (plan === undefined) throw new Error('it has no plans');
  const leaving = { ...lambda, lifecycle: end, variants: [{ ...plan, lifecycle: end }] };
  const told = '**Retired. Nothing \\*runs\\*.** (unconfirmed)';
  const lines = serviceMarkdown(leaving, catalog, TODAY).split('\n');
  expect(lines).toContain(told);
  expect(lines).toContain(`- ${told}`);
});

test('rows in Markdown are one table with a line for each', () => {
  const rows = catalogTable(catalog, 'aws', TODAY, { typed: 'lambda' });
  const lines = rowsMarkdown(rows, 'aws').trimEnd().split('\n');
  expect(lines).toHaveLength(rows.length + 2);
  expect(lines[0]).toBe('| AWS | fidelity | Azure | caveat |');
  expect(lines.map((line) => line.match(/(?<!\\)\|/g)?.length)).toEqual(lines.map(() => 5));
});

test('the facts of a sheet are those of the plan that is stated', () => {
  const functions = serviceOf(catalog, 'azure.function-app');
  const plain = serviceSheet(functions, catalog);
  const premium = serviceSheet(functions, catalog, (id) => (id === 'plan' ? 'premium' : undefined));
  expect(plain.plan).toBeUndefined();
  expect(premium.plan?.name).toContain('Premium');
  expect(premium.facts).not.toEqual(plain.facts);
  expect(plain.plans.length).toBeGreaterThan(2);
});

test('the key facts of compute begin with what kind it is, those of others with how they scale', () => {
  expect(keyFacts(lambda)[0]?.dimension).toBe('computeType');
  expect(keyFacts(serviceOf(catalog, 'aws.s3'))[0]?.dimension).toBe('scalingModel');
});

test('what cannot be raised comes first of the limits', () => {
  const kinds = orderedLimits(lambda.limits).map(({ kind }) => kind);
  expect(kinds).toEqual([...kinds].sort((a, b) => 'had'.indexOf(a.charAt(0)) - 'had'.indexOf(b.charAt(0))));
  expect(new Set(kinds).size).toBeGreaterThan(1);
});

test('a sentence that states two limits is told once', () => {
  const limit = { value: 1, unit: '', kind: 'hard', text: 'One of each.', source: 'any', checked: TODAY } as const;
  expect(orderedLimits({ a: { ...limit, status: 'checked' }, b: { ...limit, status: 'checked' } })).toHaveLength(1);
});

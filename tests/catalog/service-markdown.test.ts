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

test('rows in Markdown are one table with a line for each', () => {
  const rows = catalogTable(catalog, 'aws', TODAY, { typed: 'lambda' });
  const lines = rowsMarkdown(rows, 'aws').trimEnd().split('\n');
  expect(lines).toHaveLength(rows.length + 2);
  expect(lines[0]).toBe('| AWS | fidelity | Azure | caveat |');
  expect(lines.map((line) => line.match(/(?<!\\)\|/g)?.length)).toEqual(lines.map(() => 5));
});

test('the facts of a sheet are those of the plan that is stated', () => {
  const functions = serviceOf(catalog, 'azure.function-app');
  const plain = serviceSheet(functions, catalog, TODAY);
  const premium = serviceSheet(functions, catalog, TODAY, (id) => (id === 'plan' ? 'premium' : undefined));
  expect(plain.plan).toBeUndefined();
  expect(premium.plan?.name).toContain('Premium');
  expect(premium.facts).not.toEqual(plain.facts);
  expect(plain.plans.length).toBeGreaterThan(2);
});

test('the key facts of compute begin with what kind it is, those of others with how they scale', () => {
  expect(keyFacts(lambda).map(({ dimension }) => dimension)).toEqual([
    'computeType',
    'scalingModel',
    'startupTime',
    'billingUnit',
    'maxRuntime',
    'concurrency',
    'zoneScope',
    'multiAzHa',
    'sla',
    'osControl',
  ]);
  expect(keyFacts(serviceOf(catalog, 'aws.s3'))[0]?.dimension).toBe('scalingModel');
});

test('what cannot be raised comes first of the limits', () => {
  const kinds = orderedLimits(lambda.limits).map(({ kind }) => kind);
  expect(kinds).toEqual([...kinds].sort((a, b) => 'had'.indexOf(a.charAt(0)) - 'had'.indexOf(b.charAt(0))));
  expect(new Set(kinds).size).toBeGreaterThan(1);
});

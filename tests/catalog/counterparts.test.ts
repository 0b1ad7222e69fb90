import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { createCatalog, serviceOf } from '../../shared/catalog/catalog.ts';
import {
  counterpartName,
  counterpartsOf,
  effectWords,
  otherNames,
  roleWords,
} from '../../shared/catalog/counterparts.ts';
import type { CatalogData } from '../../shared/catalog/schema.ts';

const said = { caveat: '', source: 'any', checked: '2026-11-21', status: 'checked', fidelity: 'close' } as const;

/** A made-up pair of clouds, so that these cases do not move with the data. */
const service = (id: string, provider: 'aws' | 'azure') =>
  ({
    id,
    provider,
    name: `The ${id}`,
    shortName: id,
    description: '.',
    category: 'compute',
    icon: null,
    scope: 'any',
  }) as const;
const small = createCatalog({
  version: '2026-11-21',
  services: [
    service('aws.one', 'aws'),
    service('azure.a', 'azure'),
    service('azure.b', 'azure'),
    service('azure.c', 'azure'),
  ],
  equivalences: [
    { ...said, id: '1', from: 'aws.one', to: 'azure.a', rank: 2 },
    { ...said, id: '2', from: 'aws.one', to: 'azure.b', rank: 1 },
    { ...said, id: '3', from: 'aws.one', to: 'azure.c', rank: 3, when: [{ property: 'engine', op: 'eq', value: 'x' }] },
    { ...said, id: '5', from: 'aws.one', to: 'azure.c', rank: 4 },
    { ...said, id: '6', from: 'aws.one', to: null, effect: 'absent', rank: 5, when: [{ inside: ['azure.a'] }] },
    { ...said, id: '4', from: 'azure.a', to: null, effect: 'absorbed', rank: 1 },
  ],
  properties: [],
  sources: {},
} satisfies CatalogData);

test('the default comes first, then what a condition makes of it, then what can be chosen', () => {
  const found = counterpartsOf(serviceOf(small, 'aws.one'), small);
  expect(found.map((one) => [counterpartName(one), roleWords(one)])).toEqual([
    ['The azure.b', 'by default'],
    ['The azure.c', 'if engine is x'],
    ['No counterpart', 'if inside azure.a'],
    ['The azure.a', 'to choose by hand'],
  ]);
});

test('what a condition leads to anyway is not told again as a choice, and what else there is is named once', () => {
  const found = counterpartsOf(serviceOf(small, 'aws.one'), small);
  expect(found.filter(({ service: to }) => to?.id === 'azure.c')).toHaveLength(1);
  expect(otherNames(found)).toEqual(['The azure.c', 'The azure.a']);
});

test('what has no box of its own there says so', () => {
  const [only] = counterpartsOf(serviceOf(small, 'azure.a'), small);
  expect(only && [counterpartName(only), effectWords(only.equivalence, 'azure')]).toEqual([
    'Built in',
    'AWS has no box of its own for it: it is hidden there and comes back on the way home.',
  ]);
});

test('what the catalog compares with nothing has none', () => {
  expect(counterpartsOf(serviceOf(small, 'azure.b'), small)).toEqual([]);
});

test('every service that the catalog compares has a default, whatever is stated of it', () => {
  const firsts = [...catalog.services.values()].map((one) => ({ id: one.id, first: counterpartsOf(one, catalog)[0] }));
  expect(firsts.filter(({ first }) => first !== undefined && first.role !== 'default')).toEqual([]);
});

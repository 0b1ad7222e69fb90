import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { type CatalogFilter, catalogTable } from '../../shared/catalog/catalog-table.ts';
import { CATEGORIES } from '../../shared/catalog/schema.ts';
import type { Side } from '../../shared/document/schema.ts';

const TODAY = '2026-11-21';
const table = (from: Side, filter?: CatalogFilter) => catalogTable(catalog, from, TODAY, filter);
const ids = (from: Side, filter?: CatalogFilter) => table(from, filter).map(({ service }) => service.id);

describe('the table', () => {
  test.each<Side>(['aws', 'azure'])('has every service of %s once, by category', (side) => {
    const all = [...catalog.services.values()].filter(({ provider }) => provider === side);
    expect([...ids(side)].sort()).toEqual(all.map(({ id }) => id).sort());
    const places = table(side).map(({ service }) => CATEGORIES.indexOf(service.category));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('answers what a service of one cloud is on the other, whichever name is typed', () => {
    expect(table('azure', { typed: 'lambda' })[0]?.service.id).toBe('azure.function-app');
    expect(table('aws', { typed: 'lambda' })[0]?.counterparts[0]?.service?.id).toBe('azure.function-app');
    expect(ids('aws', { typed: 'azure functions' })).toContain('aws.lambda');
  });

  test('holds nothing that belongs to neither cloud', () => {
    expect(table('aws', { typed: 'users' }).every(({ service }) => service.provider === 'aws')).toBe(true);
  });

  test.each<[string, CatalogFilter, (row: ReturnType<typeof table>[number]) => boolean]>([
    ['categories', { categories: ['storage'] }, ({ service }) => service.category === 'storage'],
    ['how well it matches', { fidelity: 'partial' }, ({ fidelity }) => fidelity === 'partial'],
    ['what is there to stay', { lifecycle: 'current' }, ({ mark }) => mark === undefined],
    ['what leaves', { lifecycle: 'leaving' }, ({ mark }) => mark?.tone === 'ended' || mark?.tone === 'leaving'],
    ['what is in preview', { lifecycle: 'preview' }, ({ mark }) => mark?.tone === 'preview'],
  ])('is filtered by %s', (_, filter, fits) => {
    expect(ids('aws', filter)).toEqual(
      table('aws')
        .filter(fits)
        .map(({ service }) => service.id),
    );
  });

  test('filters what was searched', () => {
    expect(ids('aws', { typed: 'gateway', categories: ['networking'] }).length).toBeGreaterThan(0);
    expect(ids('aws', { typed: 'gateway', categories: ['ml'] })).toEqual([]);
  });
});

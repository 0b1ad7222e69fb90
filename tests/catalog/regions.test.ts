import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { regionBeside, regionNamed } from '../../shared/catalog/region-named.ts';
import { regionSchema } from '../../shared/catalog/schema.ts';

test.each(catalog.regions.map((region) => [region.code, region] as const))('%s is a sound row', (_, region) => {
  expect(regionSchema.safeParse(region).success).toBe(true);
  expect(catalog.sources.has(region.source)).toBe(true);
});

test('codes and names are unique', () => {
  expect(new Set(catalog.regions.map(({ code }) => code)).size).toBe(catalog.regions.length);
  expect(new Set(catalog.regions.map(({ name }) => name)).size).toBe(catalog.regions.length);
});

test.each([
  ['West US', 'westus'],
  ['West US 2', 'westus2'],
  ['westus3', 'westus3'],
  ['Region: UK West (Cardiff)', 'ukwest'],
  ['azure-north-europe', 'northeurope'],
  ['Midwest USA', undefined],
  ['eu-west-1', undefined],
  ['', undefined],
])('"%s" names %s', (label, code) => {
  expect(regionNamed(catalog, 'azure', label)?.code).toBe(code);
});

test('a region of one cloud is not named on the other', () => {
  expect(regionNamed(catalog, 'aws', 'West US')).toBeUndefined();
});

test.each([
  ['us-west-1', 'westus'],
  ['Region us-west-1 (N. California)', 'westus'],
  ['us-west-2', undefined],
  ['us-west-1a', undefined],
  ['eu-west-1', undefined],
])('beside "%s" lies %s', (label, code) => {
  expect(regionBeside(catalog, 'azure', label)?.code).toBe(code);
  expect(regionBeside(catalog, 'aws', label)).toBeUndefined();
});

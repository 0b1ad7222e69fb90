import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import { factsOf, limitOf, variantOf } from '../../shared/catalog/facts-of.ts';
import type { Limit, Service } from '../../shared/catalog/schema.ts';
import type { PropertyValue } from '../../shared/document/schema.ts';

const said = { source: 'any', checked: '2026-11-21', status: 'checked' } as const;
const limit = (value: number): Limit => ({ ...said, value, unit: 's', kind: 'hard', text: `${value} s` });
const fact = (text: string) => ({ ...said, text });

/** A made-up service, so that these cases do not move with the data. */
const host: Service = {
  ...serviceOf(catalog, 'azure.no-such-host'),
  facts: { maxRuntime: fact('by plan'), zoneScope: fact('regional') },
  limits: { timeout: limit(1800), response: limit(230) },
  variants: [
    {
      id: 'small',
      name: 'Small',
      when: [{ property: 'plan', op: 'eq', value: 'consumption' }],
      facts: { maxRuntime: fact('ten minutes') },
      limits: { timeout: limit(600) },
    },
    {
      id: 'cheap',
      name: 'Cheap',
      when: [{ property: 'plan', op: 'in', value: ['consumption', 'flex-consumption'] }],
      facts: { maxRuntime: fact('cheap') },
      limits: { timeout: limit(60) },
    },
    {
      id: 'elsewhere',
      name: 'Elsewhere',
      when: [{ inside: ['azure.region'] }],
      facts: {},
      limits: { timeout: limit(1) },
    },
  ],
};

const stated = (values: Record<string, PropertyValue>) => (id: string) => values[id];

test.each<[string, Record<string, PropertyValue>, string | undefined, string, number]>([
  ['nothing is stated', {}, undefined, 'by plan', 1800],
  ['another plan is stated', { plan: 'premium' }, undefined, 'by plan', 1800],
  ['the plan of two variants is stated, the first counts', { plan: 'consumption' }, 'small', 'ten minutes', 600],
  ['the plan of the second variant alone is stated', { plan: 'flex-consumption' }, 'cheap', 'cheap', 60],
])('where %s, facts and limits follow', (_, values, variant, text, seconds) => {
  expect(variantOf(host, stated(values))?.id).toBe(variant);
  expect(factsOf(host, stated(values)).maxRuntime?.text).toBe(text);
  expect(limitOf(host, 'timeout', stated(values))?.value).toBe(seconds);
});

test('what a variant does not say stays as the service says it', () => {
  const property = stated({ plan: 'consumption' });
  expect(factsOf(host, property).zoneScope?.text).toBe('regional');
  expect(limitOf(host, 'response', property)?.value).toBe(230);
});

test('a limit that nobody states is unknown', () => {
  expect(limitOf(host, 'wings', stated({}))).toBeUndefined();
});

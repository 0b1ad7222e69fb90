import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import type { Fact, FactDimension } from '../../shared/catalog/schema.ts';

/** The words in which both clouds state a dimension, so that a flip compares values and not prose. */
const WORDS = {
  computeType: ['iaas', 'caas', 'paas', 'faas', 'batch'],
  startupTime: ['milliseconds', 'seconds', 'minutes'],
  zoneScope: ['zonal', 'regional', 'zone-redundant', 'global'],
  multiAzHa: ['none', 'manual', 'configurable', 'built-in'],
  osControl: ['none', 'image', 'limited', 'full'],
} as const satisfies Partial<Record<FactDimension, readonly string[]>>;

test.each(Object.entries(WORDS))('%s is one of its words, for every service and variant', (dimension, words) => {
  const all = stated(dimension as keyof typeof WORDS);
  expect(all.length).toBeGreaterThan(20);
  const strange = all.filter(({ fact }) => !words.some((word) => word === fact.value) && !isOpen(fact));
  expect(strange.map(({ where, fact }) => `${where}: ${fact.value}`)).toEqual([]);
});

test('maxRuntime is seconds, or null for no limit', () => {
  const all = stated('maxRuntime');
  expect(all.length).toBeGreaterThan(20);
  const strange = all.filter(({ fact }) => !isSecondsOrUnlimited(fact) && !isOpen(fact));
  expect(strange.map(({ where, fact }) => `${where}: ${fact.value} ${fact.unit}`)).toEqual([]);
});

test.each(Object.entries(WORDS))('%s: every word is in use, so that none is a slip of the list', (dimension, words) => {
  const used = new Set(stated(dimension as keyof typeof WORDS).map(({ fact }) => fact.value));
  expect(words.filter((word) => !used.has(word))).toEqual([]);
});

test('an SLA is a percentage, and what it depends on is a setting that the service offers or its place says', () => {
  const all = stated('sla');
  expect(all.length).toBeGreaterThan(150);
  const figures = all.flatMap(({ where, fact }) =>
    [fact, ...(fact.cases ?? [])].map(({ value }) => ({ where, value })),
  );
  const strange = figures.filter(({ value }) => typeof value === 'number' && !(value >= 90 && value <= 100));
  expect(strange).toEqual([]);
  const unknown = all.flatMap(({ where, fact }) => {
    const offered = catalog.services.get(where.split(' ')[0] ?? '')?.properties ?? {};
    const asked = (fact.cases ?? []).flatMap(({ when }) =>
      when.flatMap((one) => ('property' in one ? one.property : '')),
    );
    return asked.filter((id) => offered[id] === undefined && id !== 'azCount').map((id) => `${where}: ${id}`);
  });
  expect(unknown).toEqual([]);
});

/** Only a fact that depends on a setting has no value of its own, and its text says so; the variants have one. */
function isOpen(fact: Fact): boolean {
  return fact.value === undefined && fact.text.startsWith('Depends on');
}

function isSecondsOrUnlimited({ value, unit }: Fact): boolean {
  return unit === 's' && (value === null || (typeof value === 'number' && value > 0));
}

function stated(dimension: FactDimension): readonly { where: string; fact: Fact }[] {
  return [...catalog.services.values()].flatMap((service) =>
    [{ id: '', facts: service.facts }, ...service.variants].flatMap(({ id, facts }) => {
      const fact = facts[dimension];
      return fact === undefined ? [] : [{ where: `${service.id} ${id}`.trim(), fact }];
    }),
  );
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import leftOut from '../../catalog/data/left-out.json' with { type: 'json' };
import { catalog } from '../../catalog/index.ts';
import { COMPARED_ORDER } from '../../shared/catalog/fact-names.ts';
import { variantOf } from '../../shared/catalog/facts-of.ts';
import type { FactDimension, Service } from '../../shared/catalog/schema.ts';
import { isSafeKey } from '../../shared/document/safe-key.ts';
import type { PropertyValue } from '../../shared/document/schema.ts';

const DATA = join(import.meta.dirname, '../../catalog/data');
const services = [...catalog.services.values()];
const ofClouds = services.filter(({ provider }) => provider !== 'neutral');
const equivalences = [...catalog.equivalencesFrom.values()].flat();

/** The categories that a file of `catalog/data/<cloud>` holds. */
const AREAS: Readonly<Record<string, readonly Service['category'][]>> = {
  compute: ['compute', 'serverless', 'containers'],
  networking: ['networking', 'edge', 'groups'],
  storage: ['storage', 'migration'],
  database: ['database'],
  integration: ['integration'],
  analytics: ['analytics', 'media'],
  security: ['security', 'identity'],
  management: ['management', 'developer'],
  ml: ['ml', 'iot'],
  business: ['business'],
};

describe('the catalog is broad', () => {
  test.each(['aws', 'azure'])('%s has at least 180 entries', (provider) => {
    expect(services.filter((one) => one.provider === provider).length).toBeGreaterThanOrEqual(180);
  });

  test.each(Object.values(AREAS).flat())('both clouds have something of the category %s', (category) => {
    const clouds = new Set(services.filter((one) => one.category === category).map(({ provider }) => provider));
    expect([...clouds].filter((one) => one !== 'neutral').sort()).toEqual(['aws', 'azure']);
  });

  test('nothing is left out only because nobody has come to it yet', () => {
    expect(leftOut.filter(({ reason }) => !WHY.includes(reason)).map(({ name }) => name)).toEqual([]);
  });
});

const WHY: readonly string[] = ['part', 'billing', 'tooling', 'platform', 'retired'];

describe('rows lie where a reader looks for them', () => {
  test.each(['aws', 'azure'])('the files of %s hold the categories of their area', (provider) => {
    const files = readdirSync(join(DATA, provider)).sort();
    expect(files).toEqual(
      Object.keys(AREAS)
        .map((area) => `${area}.json`)
        .sort(),
    );
    const strays = files.flatMap((file) => {
      const rows: Service[] = readRows(join(provider, file));
      const held = AREAS[file.replace('.json', '')] ?? [];
      return rows.filter((row) => !held.includes(row.category) || row.provider !== provider).map(({ id }) => id);
    });
    expect(strays).toEqual([]);
  });

  test('an equivalence lies in the file of the service that it leads from', () => {
    const files = readdirSync(join(DATA, 'equivalences'));
    const strays = files.flatMap((file) => {
      const rows: { id: string; from: string }[] = readRows(join('equivalences', file));
      const held = AREAS[file.replace('.json', '')] ?? [];
      return rows.filter(({ from }) => !held.includes(catalog.services.get(from)?.category ?? 'general'));
    });
    expect(strays.map(({ id }) => id)).toEqual([]);
  });
});

describe('every service', () => {
  test('can be found by at least one name besides its own', () => {
    expect(services.filter(({ aliases }) => aliases.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test('says in one or two sentences what it is', () => {
    const odd = services.filter(({ description }) => description.length < 20 || description.length > 220);
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test.each(ofClouds.map((one) => [one.id, one] as const))('%s states what it is compared by', (_, service) => {
    expect(comparedBy(service).filter((dimension) => service.facts[dimension] === undefined)).toEqual([]);
  });

  test('asks in the inspector for a handful of things, not for all', () => {
    const odd = ofClouds
      .filter(({ category }) => category !== 'groups')
      .map(({ id, properties }) => ({
        id,
        shown: Object.values(properties).filter(({ rare }) => rare !== true).length,
      }))
      .filter(({ shown }) => shown < FEWEST_SHOWN || shown > MOST_SHOWN);
    expect(odd).toEqual([]);
  });

  test('is known by its former names as well', () => {
    const unknown = services.flatMap(({ id, aliases, formerNames }) =>
      formerNames.filter(({ name }) => !aliases.includes(name)).map(({ name }) => `${id}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

const FEWEST_SHOWN = 3;
const MOST_SHOWN = 16;

function comparedBy({ traits, category }: Service): readonly FactDimension[] {
  if (traits.includes('compute')) return COMPARED_ORDER;
  return category === 'groups' ? ['zoneScope'] : ['scalingModel', 'zoneScope', 'multiAzHa'];
}

describe('what is leaving', () => {
  const leaving = services.flatMap((service) =>
    [service, ...service.variants].flatMap(({ lifecycle }) =>
      lifecycle === undefined ? [] : [{ service, lifecycle }],
    ),
  );

  test('has a date, unless no date has been set', () => {
    const undated = leaving.filter(
      ({ lifecycle: { state, date } }) =>
        ['retiring', 'retired', 'closed-to-new'].includes(state) && date === undefined,
    );
    expect(leaving.length).toBeGreaterThan(15);
    expect(undated.map(({ service }) => service.id)).toEqual([]);
  });

  test('leads to a service of the same cloud that stays', () => {
    const wrong = leaving.filter(({ service, lifecycle }) => {
      const next = lifecycle.successor === undefined ? undefined : catalog.services.get(lifecycle.successor);
      if (lifecycle.successor === undefined) return false;
      return (
        next?.provider !== service.provider ||
        ['retired', 'retiring', 'closed-to-new'].includes(next.lifecycle?.state ?? '')
      );
    });
    expect(wrong.map(({ service }) => service.id)).toEqual([]);
  });
});

test('what takes the place of a plan is settings that the service offers, and a plan that stays', () => {
  const plans = services.flatMap((service) => service.variants.map((plan) => ({ service, plan })));
  const led = plans.filter(({ plan }) => plan.lifecycle?.successorSettings !== undefined);
  expect(led.length).toBeGreaterThan(3);
  const wrong = led.filter(({ service, plan: { when, lifecycle } }) => {
    const settings = lifecycle?.successorSettings ?? {};
    const next = catalog.services.get(lifecycle?.successor ?? service.id);
    const stated = Object.fromEntries(when.flatMap((one) => ('property' in one ? [[one.property, one.value]] : [])));
    const all: Record<string, unknown> = { ...stated, ...settings };
    const plan = next && variantOf(next, (property) => all[property] as PropertyValue | undefined);
    const isOffered = Object.entries(settings).every(([id, value]) => {
      const offered = next?.properties[id];
      return offered !== undefined && (offered.values === undefined || offered.values.includes(String(value)));
    });
    return !isOffered || ['retired', 'retiring', 'closed-to-new'].includes(plan?.lifecycle?.state ?? '');
  });
  expect(wrong.map(({ service, plan }) => `${service.id} ${plan.id}`)).toEqual([]);
});

test('an equivalence that leads nowhere gives its reason', () => {
  const silent = equivalences.filter(({ fidelity, caveat }) => fidelity === 'none' && caveat.length < 30);
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('no fact or equivalence was checked in the future, or so long ago that it says nothing', () => {
  const dates = services.flatMap((one) =>
    [...Object.values(one.facts), ...Object.values(one.limits)].map(({ checked }) => checked),
  );
  const all = [...dates, ...equivalences.map(({ checked }) => checked)].sort();
  expect(all[0]?.localeCompare('2026-01-01')).toBeGreaterThanOrEqual(0);
  expect(all.at(-1)?.localeCompare(catalog.version)).toBeLessThanOrEqual(0);
});

test('no property has an id under which a document could not be opened again', () => {
  expect([...catalog.properties.keys()].filter((id) => !isSafeKey(id))).toEqual([]);
});

function readRows<T>(file: string): T[] {
  return JSON.parse(readFileSync(join(DATA, file), 'utf8'));
}

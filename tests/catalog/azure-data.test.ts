import { expect, test } from 'vitest';
import { z } from 'zod';
import neutralRows from '../../catalog/data/neutral.json' with { type: 'json' };
import azureSources from '../../catalog/data/sources/azure.json' with { type: 'json' };
import { azureServices as azureRows, catalog } from '../../catalog/index.ts';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import { limitOf } from '../../shared/catalog/facts-of.ts';
import { FACT_DIMENSIONS, type Fact, type Service, serviceSchema, sourceSchema } from '../../shared/catalog/schema.ts';
import { TRAITS } from '../../shared/catalog/traits.ts';
import type { PropertyValue } from '../../shared/document/schema.ts';

const services: readonly Service[] = [...catalog.services.values()].filter(({ provider }) => provider === 'azure');
const isComparedWithOthers = (service: Service): boolean =>
  service.traits.includes('compute') || service.id === 'azure.aks-cluster';

test.each([...azureRows, ...neutralRows].map((row) => [row.id, row]))('%s has the shape of a service', (_, row) => {
  expect(serviceSchema.safeParse(row).error).toBeUndefined();
});

test('every source has a title, an address and a publisher', () => {
  expect(z.record(z.string(), sourceSchema).safeParse(azureSources).error).toBeUndefined();
});

test('no two rows share an id', () => {
  const ids = [...azureRows, ...neutralRows].map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('every fact, limit, default and life cycle names a source that exists', () => {
  const missing = services.flatMap((service) =>
    statementsOf(service).flatMap(({ source }) => (catalog.sources.has(source) ? [] : [`${service.id}: ${source}`])),
  );
  expect(missing).toEqual([]);
});

test('traits, properties and successors are known words', () => {
  const traits = new Set<string>(TRAITS);
  const unknown = services.flatMap(({ id, traits: ours, properties, lifecycle }) => [
    ...ours.filter((trait) => !traits.has(trait)).map((trait) => `${id}: trait ${trait}`),
    ...Object.keys(properties)
      .filter((property) => catalog.properties.get(property)?.clouds.includes('azure') !== true)
      .map((property) => `${id}: property ${property}`),
    ...(lifecycle?.successor !== undefined && !catalog.services.has(lifecycle.successor) ? [`${id}: successor`] : []),
  ]);
  expect(unknown).toEqual([]);
});

test('values and defaults of a property are ones that the property allows', () => {
  const wrong = services.flatMap(({ id, properties }) =>
    Object.entries(properties).flatMap(([name, { values, min, max, default: fallback }]) => {
      const allowed = values ?? catalog.properties.get(name)?.values?.map(({ value }) => value);
      const isKnown = (value: string) => catalog.properties.get(name)?.values?.some((one) => one.value === value);
      const value = fallback?.value;
      const isMisfit =
        values?.some((one) => !isKnown(one)) === true ||
        (typeof value === 'string' && allowed !== undefined && !allowed.includes(value)) ||
        (typeof value === 'number' && (value < (min ?? value) || value > (max ?? value)));
      return isMisfit ? [`${id}: ${name}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});

test('variants ask only for properties of their service, by values that it has', () => {
  const wrong = services.flatMap(({ id, properties, variants }) =>
    variants.flatMap((variant) =>
      variant.when.flatMap((condition) => {
        if (!('property' in condition)) return [`${id}: ${variant.id}`];
        const offered =
          properties[condition.property]?.values ??
          catalog.properties.get(condition.property)?.values?.map(({ value }) => value);
        const isOffered = [condition.value]
          .flat()
          .every((value) => typeof value !== 'string' || offered?.includes(value));
        return isOffered && condition.property in properties ? [] : [`${id}: ${variant.id}`];
      }),
    ),
  );
  expect(wrong).toEqual([]);
});

test.each(services.filter(isComparedWithOthers).map((service) => [service.id, service]))(
  '%s can be compared in every dimension',
  (_, service) => {
    const missing = FACT_DIMENSIONS.filter(
      (dimension) => dimension !== 'sla' && service.facts[dimension] === undefined,
    );
    expect(missing).toEqual([]);
  },
);

test('a longest run is given in seconds or as unlimited, where it is given as a value', () => {
  const wrong = services.flatMap((service) =>
    [service.facts.maxRuntime, ...service.variants.map(({ facts }) => facts.maxRuntime)]
      .filter((fact) => fact?.value !== undefined)
      .filter((fact) => fact?.unit !== 's' || (fact.value !== null && typeof fact.value !== 'number'))
      .map(() => service.id),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['computeType', ['iaas', 'caas', 'paas', 'faas', 'batch']],
  ['startupTime', ['milliseconds', 'seconds', 'minutes']],
  ['zoneScope', ['zonal', 'regional', 'zone-redundant', 'global']],
  ['multiAzHa', ['none', 'manual', 'configurable', 'built-in']],
  ['osControl', ['none', 'image', 'limited', 'full']],
] as const)('%s has a value that means the same on both clouds', (dimension, words) => {
  const other = services.flatMap((service) =>
    [service.facts, ...service.variants.map(({ facts }) => facts)]
      .map((facts) => facts[dimension]?.value)
      .filter((value) => value !== undefined && !(words as readonly unknown[]).includes(value))
      .map((value) => `${service.id}: ${value}`),
  );
  expect(other).toEqual([]);
});

test('descriptions say more than the name, in one sentence', () => {
  const poor = [...azureRows, ...neutralRows]
    .filter(({ name, shortName, description }) => {
      const text = description.replace(/\.$/, '').toLowerCase();
      return text === name.toLowerCase() || text === shortName.toLowerCase() || !/^[A-Z].{12,}\.$/.test(description);
    })
    .map(({ id }) => id);
  expect(poor).toEqual([]);
});

test('no alias repeats the name of its service or stands twice', () => {
  const repeated = services.flatMap(({ id, name, shortName, aliases }) =>
    [name, shortName, ...new Set(aliases)].length - 2 !== aliases.length ||
    aliases.some((alias) => alias === name || alias === shortName)
      ? [id]
      : [],
  );
  expect(repeated).toEqual([]);
});

test('no two services share a name, so that a label or a search names one of them', () => {
  const owners = new Map<string, string[]>();
  for (const { id, name, shortName, aliases } of services) {
    for (const one of new Set([name, shortName, ...aliases].map((written) => written.toLowerCase()))) {
      owners.set(one, [...(owners.get(one) ?? []), id]);
    }
  }
  expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
});

test.each<[string, string, Record<string, PropertyValue>, number]>([
  ['azure.function-app', 'maxRunSeconds', { plan: 'consumption' }, 600],
  ['azure.function-app', 'defaultRunSeconds', { plan: 'consumption' }, 300],
  ['azure.function-app', 'defaultRunSeconds', { plan: 'flex-consumption' }, 1800],
  ['azure.function-app', 'defaultRunSeconds', { plan: 'premium' }, 1800],
  ['azure.function-app', 'defaultRunSeconds', { plan: 'dedicated' }, 1800],
  ['azure.function-app', 'defaultRunSeconds', { plan: 'container-apps' }, 1800],
  ['azure.function-app', 'maxHttpResponseSeconds', {}, 230],
  ['azure.function-app', 'maxHttpResponseSeconds', { plan: 'premium' }, 230],
  ['azure.app-service', 'maxHttpResponseSeconds', {}, 230],
  ['azure.container-apps', 'maxHttpResponseSeconds', {}, 240],
  ['azure.container-apps', 'maxVcpu', {}, 4],
  ['azure.container-apps', 'maxMemoryMb', {}, 8192],
  ['azure.container-apps-job', 'defaultReplicaTimeoutSeconds', {}, 1800],
  ['azure.batch', 'maxRunSeconds', {}, 15_552_000],
  ['azure.logic-apps', 'maxConsumptionRunSeconds', {}, 7_776_000],
  ['azure.logic-apps', 'maxStatelessRunSeconds', {}, 300],
  ['azure.application-gateway', 'defaultRequestTimeoutSeconds', {}, 20],
  ['azure.application-gateway', 'maxRequestTimeoutSeconds', {}, 86_400],
  ['azure.front-door', 'defaultOriginTimeoutSeconds', {}, 30],
  ['azure.front-door', 'maxOriginTimeoutSeconds', {}, 240],
  ['azure.service-bus', 'maxLockSeconds', {}, 300],
  ['azure.service-bus', 'maxMessageKb', { tier: 'standard' }, 256],
  ['azure.service-bus', 'maxMessageKb', { tier: 'premium' }, 1024],
  ['azure.service-bus', 'maxMessageKb', { tier: 'premium', largeMessages: true }, 102_400],
  ['azure.service-bus-topic', 'maxMessageKb', { tier: 'standard' }, 256],
  ['azure.queue-storage', 'maxMessageKb', {}, 64],
  ['azure.event-grid', 'maxMessageKb', {}, 1024],
  ['azure.event-grid', 'maxRetentionDays', {}, 1],
  ['azure.event-grid', 'maxRetentionDays', { tier: 'standard' }, 7],
  ['azure.event-hubs', 'maxMessageKb', { tier: 'basic' }, 256],
  ['azure.event-hubs', 'maxRetentionDays', { tier: 'basic' }, 1],
  ['azure.event-hubs', 'maxMessageKb', { tier: 'standard' }, 1024],
  ['azure.event-hubs', 'maxRetentionDays', { tier: 'standard' }, 7],
  ['azure.event-hubs', 'maxMessageKb', { tier: 'premium' }, 1024],
  ['azure.event-hubs', 'maxRetentionDays', { tier: 'premium' }, 90],
  ['azure.cosmos-db', 'maxItemKb', {}, 2048],
  ['azure.table-storage', 'maxItemKb', {}, 1024],
  ['azure.subnet', 'maxPrefixLength', {}, 29],
  ['azure.blob-storage', 'maxArchiveRetrievalSeconds', {}, 54_000],
])('%s: %s with %o is %d', (id, limit, stated, value) => {
  expect(limitOf(serviceOf(catalog, id), limit, (property) => stated[property])?.value).toBe(value);
});

test.each(['flex-consumption', 'premium', 'dedicated', 'container-apps'])(
  'functions on the %s plan have no longest run',
  (plan) => {
    expect(limitOf(serviceOf(catalog, 'azure.function-app'), 'maxRunSeconds', () => plan)).toBeUndefined();
  },
);

test.each([
  ['azure.spring-apps', '2028-03-31', 'azure.container-apps'],
  ['azure.cache-for-redis', '2028-09-30', 'azure.managed-redis'],
  ['azure.cdn', '2027-09-30', 'azure.front-door'],
])('%s goes away on %s and %s takes its place', (id, date, successor) => {
  expect(serviceOf(catalog, id).lifecycle).toMatchObject({ state: 'retiring', date, successor });
});

test('what is going away names when', () => {
  const leaving = services.filter(({ lifecycle }) => lifecycle?.state === 'retiring');
  expect(leaving.length).toBeGreaterThan(2);
  expect(leaving.filter(({ lifecycle }) => lifecycle?.date === undefined).map(({ id }) => id)).toEqual([]);
});

function statementsOf(service: Service): readonly Pick<Fact, 'source'>[] {
  return [
    ...Object.values(service.facts),
    ...Object.values(service.limits),
    ...Object.values(service.properties).flatMap((property) => property.default ?? []),
    ...service.variants.flatMap(({ facts, limits }) => [...Object.values(facts), ...Object.values(limits)]),
    ...(service.lifecycle === undefined ? [] : [service.lifecycle]),
  ];
}

import { describe, expect, test } from 'vitest';
import rows from '../../catalog/data/compute-choice.json' with { type: 'json' };
import { catalog } from '../../catalog/index.ts';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import { computeChoiceSchema } from '../../shared/catalog/compute-choice.ts';
import { factsOf, limitOf, variantOf } from '../../shared/catalog/facts-of.ts';
import { phaseOf } from '../../shared/catalog/lifecycle-phase.ts';
import { TRAITS } from '../../shared/catalog/traits.ts';
import { isSafeKey } from '../../shared/document/safe-key.ts';

const { questions, options, criteria, myths } = catalog.computeChoice;
const optionIds = new Set(options.map(({ id }) => id));
const placed = options.flatMap((option) =>
  [option.service, ...option.as.map(({ service }) => service)].map((id) => ({
    option,
    service: serviceOf(catalog, id),
  })),
);

test('the data has the shape of its schema', () => {
  const parsed = computeChoiceSchema.safeParse(rows);
  expect(parsed.error?.issues ?? []).toEqual([]);
});

test.each([
  ['questions', questions.map(({ id }) => id)],
  ['options on the command line', questions.map(({ flag }) => flag)],
  ['properties that answers are written to', questions.map(({ properties }) => properties[0])],
  ['options', options.map(({ id }) => id)],
  ['names of options', options.map(({ name }) => name)],
  ['criteria', criteria.map(({ id }) => id)],
  ['myths', myths.map(({ id }) => id)],
])('%s are unique', (_, ids) => {
  expect(new Set(ids).size).toBe(ids.length);
});

describe('every option', () => {
  test.each(placed.map((one) => [`${one.option.id} as ${one.service.id}`, one] as const))(
    '%s',
    (_, { option, service }) => {
      expect(catalog.services.has(service.id)).toBe(true);
      expect(Object.keys(option.settings).filter((id) => !Object.hasOwn(service.properties, id))).toEqual([]);
      const plan = variantOf(service, (id) => option.settings[id]);
      const phases = [service.lifecycle, plan?.lifecycle]
        .flatMap((one) => one ?? [])
        .map((one) => phaseOf(one, '2026-11-21'));
      expect(phases.filter((phase) => phase !== 'staying')).toEqual([]);
    },
  );
});

test('what is closed to newcomers is not offered', () => {
  expect(serviceOf(catalog, 'aws.app-runner').lifecycle?.state).toBe('closed-to-new');
  expect(placed.map(({ service }) => service.id)).not.toContain('aws.app-runner');
});

test('criteria ask of questions, and of values that these have', () => {
  const wrong = [
    ...criteria.flatMap(({ when }) => when),
    ...myths.flatMap(({ when }) => when.flat()),
    ...options.flatMap(({ as }) => as.flatMap(({ when }) => when)),
  ].filter(({ answer, op, value }) => {
    const question = questions.find(({ id }) => id === answer);
    if (question === undefined) return true;
    if (op === 'known') return typeof value !== 'boolean';
    const asked = Array.isArray(value) ? value : [value];
    const type = { seconds: 'number', 'yes-no': 'boolean', choice: 'string' }[question.type];
    return asked.some(
      (one) => typeof one !== type || (type === 'string' && !question.values?.some((known) => known.value === one)),
    );
  });
  expect(wrong).toEqual([]);
});

test('criteria and myths speak of options that there are', () => {
  const named = [
    ...criteria.flatMap(({ options: about }) => about ?? []),
    ...myths.flatMap(({ present, proof }) => [...present, ...proof.map(({ option }) => option)]),
  ];
  expect(named.filter((id) => !optionIds.has(id))).toEqual([]);
});

test('whatever is cited is there: a fact or limit of every option it is about, a source of the catalog', () => {
  const missing = criteria.flatMap(({ id, options: about, fact, is, limit, evidence }) => {
    if (evidence !== undefined) return catalog.sources.has(evidence.source) ? [] : [`${id}: ${evidence.source}`];
    return placed
      .filter(({ option }) => about?.includes(option.id) === true)
      .filter(({ option, service }) => {
        const setting = (property: string) => option.settings[property];
        if (limit !== undefined) return limitOf(service, limit, setting) === undefined;
        return fact === undefined || factsOf(service, setting)[fact] === undefined || is !== undefined;
      })
      .map(({ option, service }) => `${id}: ${option.id} as ${service.id}`);
  });
  expect(missing).toEqual([]);
});

test('a criterion that names no options finds some by their fact or limit', () => {
  const idle = criteria.filter(({ options: about, fact, is, limit }) => {
    if (about !== undefined) return false;
    return !placed.some(({ option, service }) => {
      const setting = (property: string) => option.settings[property];
      if (limit !== undefined) return limitOf(service, limit, setting) !== undefined;
      return fact !== undefined && is?.includes(factsOf(service, setting)[fact]?.value ?? '') === true;
    });
  });
  expect(idle).toEqual([]);
});

test('answers are written to shared properties that every option has, with the values that they take', () => {
  const wrong = questions.flatMap(({ id, properties, type, values }) => {
    const property = catalog.properties.get(properties[0] ?? '');
    const kind = { seconds: 'number', 'yes-no': 'boolean', choice: 'enum' }[type];
    if (property?.type !== kind || property.clouds.length !== 2) return [`${id}: ${properties[0]}`];
    const unknown = (values ?? []).filter(({ value }) => !property.values?.some((one) => one.value === value));
    const without = placed.filter(({ service }) => !Object.hasOwn(service.properties, property.id));
    return [
      ...unknown.map(({ value }) => `${id}: ${value}`),
      ...without.map(({ service }) => `${service.id}: ${property.id}`),
    ];
  });
  expect(wrong).toEqual([]);
});

test('what an answer follows from are properties of the vocabulary', () => {
  const named = questions.flatMap(({ properties, inferred }) => [
    ...properties,
    ...inferred.flatMap(({ when }) => when.flatMap((one) => ('property' in one ? one.property : []))),
  ]);
  expect(named.filter((id) => !catalog.properties.has(id))).toEqual([]);
});

test('answers are kept under names that a file may hold', () => {
  expect(questions.flatMap(({ properties }) => properties).filter((id) => !isSafeKey(id))).toEqual([]);
});

test('what calls a node is told by services or traits that there are', () => {
  const named = questions.flatMap(({ inferred }) =>
    inferred.flatMap(({ when }) => when.flatMap((one) => ('neighbour' in one && 'is' in one ? one.is : []))),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((one) => !catalog.services.has(one) && !TRAITS.some((trait) => trait === one))).toEqual([]);
});

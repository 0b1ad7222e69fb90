import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import type { Field } from '../../renderer/inspector/field.ts';
import {
  explanationOf,
  listText,
  placeholderOf,
  rangeText,
  readList,
  unstatedText,
  valueText,
  whyUnusual,
} from '../../renderer/inspector/field-text.ts';
import { readNumber, showNumber } from '../../renderer/ui/number-text.ts';
import type { PropertyValue } from '../../shared/document/schema.ts';

function field(id: string, fields: Partial<Field> = {}): Field {
  const property = catalog.properties.get(id);
  if (property === undefined) throw new Error(`the vocabulary has no "${id}"`);
  return {
    property,
    name: property.name,
    place: 'usual',
    value: undefined,
    isMixed: false,
    fallback: undefined,
    narrowed: {},
    ...fields,
  };
}

const FACT = {
  text: '128 MB unless set',
  source: 'aws-lambda-create',
  checked: '2026-11-21',
  status: 'checked',
} as const;
const MEMORY = field('memoryMb', {
  fallback: { value: 128, origin: 'default', fact: FACT },
  narrowed: { min: 128, max: 10240 },
});
const PLAN = field('plan', { fallback: { value: 'flex-consumption', origin: 'flip' } });

describe('a value as a person reads it', () => {
  it.each<[string, PropertyValue, string]>([
    ['memoryMb', 10240, '10,240'],
    ['vcpu', 0.25, '0.25'],
    ['zoneRedundant', true, 'Yes'],
    ['zoneRedundant', false, 'No'],
    ['plan', 'flex-consumption', 'Flex Consumption'],
    ['plan', 'something else', 'something else'],
    ['openPorts', [22, 3389], '22, 3389'],
  ])('%s %j is "%s"', (id, value, text) => {
    expect(valueText(value, field(id).property)).toBe(text);
  });
});

describe('an empty field', () => {
  it.each([
    ['a default', MEMORY, 'default 128', '128 (default)'],
    [
      'what a built-in frame states',
      field('memoryMb', { fallback: { value: 2048, origin: 'frame', from: 'Orders app' } }),
      '2,048 from “Orders app”',
      '2,048 (from “Orders app”)',
    ],
    ['what the flip chose', PLAN, 'Flex Consumption by the flip', 'Flex Consumption (by the flip)'],
    ['nothing known', field('traffic'), 'Not stated', 'Not stated'],
    ['a range', field('memoryMb', { narrowed: { min: 128, max: 10240 } }), '128 to 10,240', 'Not stated'],
    ['different values', field('memoryMb', { isMixed: true }), 'Mixed', 'Not stated'],
  ])('shows %s', (_, of, placeholder, unstated) => {
    expect(placeholderOf(of)).toBe(placeholder);
    expect(unstatedText(of)).toBe(unstated);
  });
});

describe('what is explained of a field', () => {
  it('is what it means, what it takes, and its default with the date on which that was checked', () => {
    const meaning = MEMORY.property.description;
    expect(explanationOf(MEMORY)).toBe(
      `${meaning} 128 to 10,240 MiB. Default: 128 MB unless set (checked 2026-11-21).`,
    );
  });

  it('says where a default was not confirmed', () => {
    const recalled = { ...MEMORY, fallback: { value: 128, origin: 'default', fact: { ...FACT, status: 'recalled' } } };
    expect(explanationOf(recalled as Field)).toContain('(not confirmed)');
  });

  it('says what the flip chose', () => {
    expect(explanationOf(PLAN)).toContain('The flip chose Flex Consumption.');
  });

  it.each([
    ['both ends', field('azCount'), '1 to 10'],
    ['the service before the vocabulary', MEMORY, '128 to 10,240 MiB'],
    ['the upper end', field('plan', { narrowed: { max: 5 } }), 'at most 5'],
    ['the lower end', field('maxShares'), 'at least 1'],
    ['nothing where any amount goes', field('timeoutSeconds'), undefined],
  ])('names the range: %s', (_, of, text) => {
    expect(rangeText(of)).toBe(text);
  });
});

describe('a value that the vocabulary allows and the service does not take', () => {
  it.each([
    ['below', { ...MEMORY, value: 64 }, 'Lambda takes 128 to 10,240 MiB.'],
    ['above', { ...MEMORY, value: 20_000 }, 'Lambda takes 128 to 10,240 MiB.'],
    ['at the lower end', { ...MEMORY, value: 128 }, undefined],
    ['at the upper end', { ...MEMORY, value: 10_240 }, undefined],
    ['not stated', MEMORY, undefined],
    [
      'another choice',
      field('plan', { value: 'premium', narrowed: { values: ['consumption'] } }),
      'Lambda has no Premium.',
    ],
    ['a choice it has', field('plan', { value: 'premium', narrowed: { values: ['premium'] } }), undefined],
  ])('%s', (_, of, text) => {
    expect(whyUnusual(of, 'Lambda')).toBe(text);
  });
});

describe('a list that is typed', () => {
  it.each([
    ['22, 3389', [22, 3389]],
    ['10.0.0.0/8; 192.168.0.0/16', ['10.0.0.0/8', '192.168.0.0/16']],
    ['a,, b ,', ['a', 'b']],
    ['007a', ['007a']],
    ['', null],
    [' , ', null],
  ])('"%s"', (text, values) => {
    expect(readList(text)).toEqual(values);
    if (values !== null) expect(readList(listText(values))).toEqual(values);
  });
});

describe('a number that is typed', () => {
  it.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['1 200', 1200],
    ['1,200,000.5', 1200000.5],
    ['99,9', 99.9],
    ['0,005', 0.005],
    [',5', 0.5],
    ['1,2,3', undefined],
    ['0.25', 0.25],
    ['.5', 0.5],
    ['-3', -3],
    ['1e3', 1000],
    ['', null],
    ['  ', null],
    ['many', undefined],
    ['12 s', undefined],
    ['Infinity', undefined],
    ['0x10', 16],
  ])('"%s"', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each([0, 1200, 0.25, -3, 31622400])('%d comes back as it was shown', (value) => {
    expect(readNumber(showNumber(value))).toBe(value);
  });
});

import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { formerNameWords, lifecycleMark, lifecycleWords } from '../../shared/catalog/lifecycle-words.ts';
import type { Lifecycle } from '../../shared/catalog/schema.ts';

const TODAY = '2026-11-21';
const said = { text: 'More of it.', source: 'any', checked: TODAY, status: 'checked' } as const;

describe('a lifecycle', () => {
  test.each<[string, Omit<Lifecycle, keyof typeof said>, string | undefined, readonly string[]]>([
    ['that goes on', { state: 'active' }, undefined, []],
    ['in preview', { state: 'preview' }, 'preview', ['In preview']],
    ['that is over', { state: 'retired', date: '2026-09-30' }, 'retired', ['Retired since 2026-09-30']],
    ['that ends', { state: 'retiring', date: '2028-09-30' }, 'ends 2028-09', ['Ends on 2028-09-30']],
    ['that ended', { state: 'retiring', date: '2026-11-21' }, 'retired', ['Retired since 2026-11-21']],
    ['that ends some day', { state: 'retiring' }, 'ends', ['Is being retired']],
    [
      'that ends and is closed before',
      { state: 'retiring', date: '2028-09-30', closedToNew: '2026-10-01' },
      'ends 2028-09',
      ['Closed to new customers since 2026-10-01', 'Ends on 2028-09-30'],
    ],
    [
      'that is closed',
      { state: 'closed-to-new', date: '2026-04-30' },
      'closed to new',
      ['Closed to new customers since 2026-04-30'],
    ],
    [
      'that will be closed',
      { state: 'closed-to-new', date: '2027-01-01' },
      'closes to new 2027-01',
      ['Closes to new customers on 2027-01-01'],
    ],
    ['of a new name', { state: 'renamed', date: '2023-07-11' }, undefined, ['Renamed on 2023-07-11']],
    [
      'with a successor',
      { state: 'retired', successor: 'aws.lambda' },
      'retired',
      ['Retired', 'Successor: AWS Lambda'],
    ],
  ])('%s', (_, row, mark, words) => {
    const lifecycle = { ...said, ...row };
    expect(lifecycleMark(lifecycle, TODAY)?.text).toBe(mark);
    expect(lifecycleWords(lifecycle, catalog, TODAY)).toEqual(words);
  });

  test('that is not stated has no mark', () => {
    expect(lifecycleMark(undefined, TODAY)).toBeUndefined();
  });
});

test('a former name is told with the month until which it held, where that is known', () => {
  const name = { name: 'Azure Active Directory', source: 'any', checked: TODAY, status: 'checked' } as const;
  expect(formerNameWords(name)).toBe('formerly Azure Active Directory');
  expect(formerNameWords({ ...name, until: '2023-07-11' })).toBe('formerly Azure Active Directory, until 2023-07');
});

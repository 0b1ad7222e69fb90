import { describe, expect, test } from 'vitest';
import { restructuredText } from '../../renderer/flip/restructured-text.ts';
import { createDiagram } from '../../shared/document/create.ts';
import type { SuggestionStep } from '../../shared/flip/suggestions/plan-suggestions.ts';

const DIAGRAM = createDiagram('azure');

function step(title: string, reason = ''): SuggestionStep {
  return {
    suggestion: {
      id: title,
      kind: 'some',
      side: 'azure',
      title,
      reason: '',
      source: '',
      nodes: [],
      mends: [],
      params: null,
    },
    outcome: reason === '' ? 'done' : 'left',
    reason,
    before: DIAGRAM,
    after: DIAGRAM,
  };
}

describe('what is said of suggestions that were applied', () => {
  test.each([
    [[step('Merge two')], 'Azure: Merge two: applied.'],
    [[step('Merge two'), step('Split one')], 'Azure: 2 suggestions applied.'],
    [
      [step('Merge two'), step('Split one', 'It has no functions.')],
      'Azure: Merge two: applied. 1 not applied: Split one (It has no functions).',
    ],
    [[step('Split one', 'No room.')], 'Azure: nothing applied. 1 not applied: Split one (No room).'],
    [
      ['a', 'b', 'c', 'd', 'e'].map((title) => step(title, 'No room.')),
      'Azure: nothing applied. 5 not applied: a (No room); b (No room); c (No room) and 2 more.',
    ],
    [[], 'Azure: nothing applied.'],
  ])('case %#', (steps, text) => {
    const asked = steps.map(({ suggestion }) => suggestion.id);
    expect(restructuredText('azure', { asked, steps })).toBe(text);
  });

  test.each<[string, readonly string[], readonly string[], string]>([
    [
      'one more than was asked for',
      ['a', 'b'],
      ['a', 'b', 'c'],
      '2 suggestions applied, and 1 that came up on the way.',
    ],
    [
      'one that became another',
      ['a', 'b'],
      ['a', 'c'],
      '1 suggestion applied, and 1 that came up on the way. 1 was not called for any more once the others were done.',
    ],
    [
      'others alone',
      ['a'],
      ['b', 'c'],
      '2 applied that came up on the way. 1 was not called for any more once the others were done.',
    ],
    [
      'fewer than were asked for',
      ['a', 'b', 'c', 'd'],
      ['a', 'b'],
      '2 suggestions applied. 2 were not called for any more once the others were done.',
    ],
  ])('%s', (_, asked, done, text) => {
    const steps = done.map((title) => step(title));
    expect(restructuredText('azure', { asked, steps })).toBe(`Azure: ${text}`);
  });
});

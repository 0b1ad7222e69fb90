import { describe, expect, test } from 'vitest';
import { newsOfFindings } from '../../renderer/findings/findings-news.ts';
import type { Finding, Severity } from '../../shared/validation/finding.ts';
import { summarise } from '../../shared/validation/summary.ts';

const finding = (code: string, severity: Severity, suppressed: string | null = null): Finding =>
  ({
    rule: code.toLowerCase(),
    code,
    category: 'network',
    severity,
    message: `${code} is wrong.`,
    data: {},
    nodes: ['a'],
    connections: [],
    property: null,
    fix: null,
    sources: [],
    suppressed: suppressed === null ? null : { rule: code, reason: suppressed },
  }) as unknown as Finding;

const grave = finding('NET-1', 'error');
const mild = finding('NET-2', 'warning');
const note = finding('NET-3', 'info');

describe('what is said of findings', () => {
  test.each<[string, readonly Finding[] | null, readonly Finding[], string | null]>([
    ['of another document: how many there are', null, [grave, mild], 'Findings: 1 error, 1 warning'],
    ['the gravest of what came', [], [mild, grave], 'Findings: 1 error, 1 warning. 2 new: NET-1, NET-1 is wrong.'],
    ['what went', [grave, mild], [mild], 'Findings: 1 warning. 1 gone.'],
    ['what came and went', [grave], [mild], 'Findings: 1 warning. 1 gone. 1 new: NET-2, NET-2 is wrong.'],
    ['nothing where only a note came', [grave], [grave, note], null],
    ['nothing where nothing changed', [grave], [{ ...grave }], null],
    ['nothing of what was set aside', [], [finding('NET-4', 'error', 'known')], null],
  ])('%s', (_, before, after, words) => {
    expect(newsOfFindings(before, after, summarise(after))).toBe(words);
  });
});

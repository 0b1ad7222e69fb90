import { expect, test } from 'vitest';
import { countsText, differenceText, fullCountsText } from '../../renderer/flip/severity-counts.ts';
import type { Finding, Severity } from '../../shared/validation/finding.ts';
import { type FindingSummary, summarise } from '../../shared/validation/summary.ts';
import { finding } from './finding.ts';

function of(counts: Partial<Record<Severity, number>>, apart: readonly Finding[] = []): FindingSummary {
  const open = Object.entries(counts).flatMap(([severity, count]) =>
    Array.from({ length: count }, () => finding({ severity: severity as Severity })),
  );
  return summarise([...open, ...apart]);
}

test.each([
  ['nothing', of({}), 'no findings'],
  ['one of each', of({ error: 1, warning: 1, info: 1 }), '1 error · 1 warning'],
  [
    'critical ones are named apart, and two kinds at most',
    of({ critical: 1, error: 2, warning: 3 }),
    '1 critical · 2 errors',
  ],
  ['notes alone', of({ info: 2 }), '2 notes'],
  ['thousands', of({ warning: 1200 }), '1,200 warnings'],
  ['what is suppressed is not counted', of({}, [finding({ suppressed: 'x' })]), 'no findings'],
  ['what takes restructuring, alone', of({}, [finding({ structural: true })]), '1 to restructure'],
  ['and beside others', of({ warning: 1 }, [finding({ structural: true })]), '1 warning'],
])('counts of %s', (_, summary, text) => {
  expect(countsText(summary)).toBe(text);
});

test.each([
  ['nothing on either side', of({}), of({}), 'same'],
  ['only notes differ', of({ info: 1 }), of({ info: 3 }), 'same'],
  ['one more error', of({ error: 1 }), of({ error: 2 }), '+1 error'],
  ['an error becomes critical', of({ error: 1 }), of({ critical: 1 }), '+1 critical · −1 error'],
  ['fewer warnings', of({ warning: 4 }), of({ warning: 1 }), '−3 warnings'],
  ['one for the other', of({ error: 1 }), of({ warning: 1 }), '−1 error · +1 warning'],
])('the difference with %s', (_, here, there, text) => {
  expect(differenceText(here, there)).toBe(text);
});

test('in full, what is counted apart is named apart', () => {
  const apart = [finding({ structural: true }), finding({ structural: true }), finding({ suppressed: 'x' })];
  expect(fullCountsText(of({ critical: 1, error: 1, info: 2 }, apart))).toBe(
    '1 critical, 1 error, 2 notes; 2 to be mended by restructuring only, 1 suppressed',
  );
  expect(fullCountsText(of({}))).toBe('no findings');
});

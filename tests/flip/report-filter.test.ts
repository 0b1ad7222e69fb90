import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { knownReport } from '../../renderer/flip/known-report.ts';
import { byAttention, filterRows, needsAttention, saysTheSame } from '../../renderer/flip/report-filter.ts';
import { turnedText } from '../../renderer/flip/turned-text.ts';
import type { FlipRow } from '../../shared/flip/flip-row.ts';
import { diagram } from '../support/diagram-builder.ts';

function row(fields: Partial<FlipRow> = {}): FlipRow {
  return {
    node: 'n',
    label: 'n',
    effect: 'twin',
    pinned: false,
    chosen: false,
    picked: false,
    from: 'aws.s3',
    fromName: 'Amazon S3',
    to: 'azure.blob-storage',
    toName: 'Azure Blob Storage',
    partOf: null,
    fidelity: 'exact',
    caveat: '',
    effort: { kind: 'data-migration', reason: 'The data is copied.' },
    alternatives: [],
    changes: [],
    kept: [],
    settings: { comesAlong: [], kept: [], remembered: [] },
    source: '',
    checked: '',
    confirmed: true,
    ...fields,
  };
}

const change = {
  fact: 'maxRuntime',
  before: '15 min',
  after: '10 min',
  confirmed: true,
  unconfirmedOn: [],
  sources: [],
} as const;

test.each([
  ['an exact twin', row(), false],
  ['a close twin', row({ fidelity: 'close', caveat: 'Differs a little.' }), false],
  ['a partial twin', row({ fidelity: 'partial' }), true],
  ['a fact that changes', row({ changes: [change] }), true],
  ['an equivalence that nobody confirmed', row({ confirmed: false }), true],
  ['no twin', row({ effect: 'absent', fidelity: 'none' }), true],
  ['built in there', row({ effect: 'absorbed', fidelity: 'none' }), false],
  ['the same on both sides', row({ effect: 'same', confirmed: false }), false],
])('%s needs attention: %#', (_, given, expected) => {
  expect(needsAttention(given)).toBe(expected);
});

test('rows that say the same stand together, whatever lies between them in the report', () => {
  const rows = [
    row({ node: 'a', from: 'aws.subnet' }),
    row({ node: 'b' }),
    row({ node: 'c', from: 'aws.subnet', label: 'Another', kept: ['x'] }),
  ];
  const ordered = byAttention(rows);
  expect(ordered.map(({ node }) => node)).toEqual(['a', 'c', 'b']);
  expect(ordered.map((one, index) => saysTheSame(ordered[index - 1], one))).toEqual([false, true, false]);
});

test('the filters part the rows, and those without a twin come first', () => {
  const exact = row({ node: 'exact' });
  const partial = row({ node: 'partial', fidelity: 'partial' });
  const absent = row({ node: 'absent', effect: 'absent', fidelity: 'none' });
  const close = row({ node: 'close', fidelity: 'close' });
  const rows = [exact, close, partial, absent];
  expect(byAttention(rows)).toEqual([absent, partial, close, exact]);
  expect(filterRows(rows, 'all')).toBe(rows);
  expect(filterRows(rows, 'attention')).toEqual([partial, absent]);
  expect(filterRows(rows, 'exact')).toEqual([exact]);
});

test('what was turned is said in one line', () => {
  const report = (rows: readonly FlipRow[]) => ({
    from: 'aws' as const,
    to: 'azure' as const,
    rows,
    remarks: [],
    notes: [],
    suggestions: [],
    findings: { gained: [], lost: [], stay: 0, restructuring: [] },
  });
  expect(turnedText(report([row()]))).toBe('1 service turned');
  expect(turnedText(report([]))).toBe('nothing to turn');
  const merged = { effect: 'absorbed', partOf: 'other' } as const;
  expect(turnedText(report([row(), row({ effect: 'absorbed' }), row(merged), row(merged)]))).toBe(
    '1 service turned, 1 built in there, 2 part of another',
  );
  expect(turnedText(report([row(), row(), row({ effect: 'absent' }), row({ effect: 'absorbed' })]))).toBe(
    '2 services turned, 1 without a twin, 1 built in there',
  );
});

test('the report that was read before the flip is the one after it, and a change makes a new one', () => {
  const before = diagram('aws').node('fn', 'aws.lambda', { expectedDurationSeconds: 1200 }).done();
  const report = knownReport(before, 'azure', catalog, '2026-11-21');
  expect(knownReport({ ...before, provider: 'azure' }, 'azure', catalog, '2026-11-21')).toBe(report);
  expect(knownReport({ ...before, environment: 'test' }, 'azure', catalog, '2026-11-21')).not.toBe(report);
  expect(knownReport(before, 'aws', catalog, '2026-11-21').to).toBe('aws');
  expect(knownReport(before, 'azure', catalog, '2026-11-22')).not.toBe(report);
});

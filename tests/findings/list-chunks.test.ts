import { expect, test } from 'vitest';
import type { FindingGroup } from '../../renderer/findings/arrange-findings.ts';
import { keyed } from '../../renderer/findings/finding-keys.ts';
import { listChunks, restingHeight } from '../../renderer/findings/list-chunks.ts';
import { finding } from './finding.ts';

function group(title: string, count: number): FindingGroup {
  const findings = Array.from({ length: count }, (_, index) => finding({ nodes: [`${title}${index}`] }));
  return { title, rows: keyed(findings) };
}

test('every row is in one chunk, in order, and no chunk is longer than wanted', () => {
  const groups = [group('', 7), group('a', 1), group('b', 12)];
  const chunks = listChunks(groups, 5);
  const rows = chunks.flatMap(({ parts }) => parts.flatMap((part) => part.rows));
  expect(rows).toEqual(groups.flatMap((one) => one.rows));
  expect(chunks.map(({ keys }) => keys.size)).toEqual([5, 5, 5, 5]);
});

test('a group has its heading once, wherever it is cut', () => {
  const parts = listChunks([group('a', 3), group('b', 4)], 2).flatMap((chunk) => chunk.parts);
  expect(parts.filter(({ isFirst }) => isFirst).map((part) => part.group.title)).toEqual(['a', 'b']);
});

test.each([
  ['without a heading', group('', 3), 3 * 34],
  ['with one', group('a', 2), 2 * 34 + 28],
])('a chunk %s leaves the room that it takes', (_, one, height) => {
  expect(listChunks([one]).map(restingHeight)).toEqual([height]);
});

test('nothing makes no chunk', () => {
  expect(listChunks([])).toEqual([]);
});

import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { sideDifferences } from '../../shared/flip/side-differences.ts';
import { overlaps, type Rect } from '../../shared/scene/geometry.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import { sideMarks } from '../../shared/scene/side-marks.ts';
import { diagram } from '../support/diagram-builder.ts';

const SIZE = { width: 24, height: 24 };

test('a mark of a difference covers no number of a callout and no name', () => {
  const made = diagram('aws')
    .node('subnet', 'aws.subnet', { frame: { x: 0, y: 0, width: 300, height: 200 } })
    .node('fn', 'aws.lambda', { label: 'Handle', in: 'subnet', frame: { x: 40, y: 40 } })
    .node('db', 'aws.dynamodb', { label: 'A table with a long name', in: 'subnet', frame: { x: 160, y: 40 } })
    .node('one', 'neutral.callout', { step: 1, in: 'fn', frame: { x: 12, y: -12, ...SIZE } })
    .node('two', 'neutral.callout', { step: 2, in: 'subnet', frame: { x: -12, y: -12, ...SIZE } })
    .done();
  const { aws } = sideDifferences(made, catalog, { today: '2026-11-22' }).sides;
  const { geometries } = layOut(aws.view);
  const marks = sideMarks(aws);
  expect(marks.map(({ element }) => element)).toEqual(expect.arrayContaining(['fn', 'db']));
  for (const { x, y } of marks) {
    const square: Rect = { x: x - 7.5, y: y - 7.5, width: 15, height: 15 };
    const covered = [...geometries.values()].flatMap(({ form, core, textRect }) => [
      ...(form === 'callout' ? [core] : []),
      ...(textRect === undefined ? [] : [textRect]),
    ]);
    expect(covered.filter((rect) => overlaps(rect, square))).toEqual([]);
  }
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import type { Direction } from '../../renderer/gestures/neighbour.ts';
import { placeBeside } from '../../renderer/gestures/place-beside.ts';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import { type SideView, type ViewNode, viewSide } from '../../shared/catalog/side-view.ts';
import { overlaps } from '../../shared/document/rectangles.ts';
import type { Diagram, Frame } from '../../shared/document/schema.ts';
import { diagram } from '../support/diagram-builder.ts';

const icon = { width: 96, height: 88 };
const at = (x: number, y: number): Frame => ({ x, y, ...icon });
const lambda = serviceOf(catalog, 'aws.lambda');
const viewOf = (drawn: Diagram): SideView => viewSide(drawn, 'aws', catalog);
const nodeIn = (view: SideView, id: string): ViewNode => {
  const node = view.nodes.get(id);
  if (node === undefined) throw new Error(`no "${id}"`);
  return node;
};

describe('what is added beside a node', () => {
  test.each<[Direction, Partial<Frame>]>([
    ['right', { x: 360, y: 200 }],
    ['left', { x: 40, y: 200 }],
    ['down', { x: 200, y: 328 }],
    ['up', { x: 200, y: 72 }],
  ])('to the %s lies in line with it', (direction, place) => {
    const view = viewOf(
      diagram('aws')
        .node('a', 'aws.sqs', { frame: at(200, 200) })
        .done(),
    );
    expect(placeBeside(view, nodeIn(view, 'a'), direction, lambda)).toEqual({
      frame: { ...at(0, 0), ...place },
      parentId: null,
    });
  });

  test('keeps the distance of what leads to it', () => {
    const row = diagram('aws')
      .node('a', 'aws.sqs', { frame: at(0, 0) })
      .node('b', 'aws.sqs', { frame: at(196, 0) });
    const view = viewOf(row.connect('a', 'b').done());
    expect(placeBeside(view, nodeIn(view, 'b'), 'right', lambda).frame).toEqual(at(392, 0));
  });

  test('goes into the next row where something is there', () => {
    const two = diagram('aws')
      .node('a', 'aws.sqs', { frame: at(0, 0) })
      .node('b', 'aws.sqs', { frame: at(160, 0) });
    const view = viewOf(two.done());
    expect(placeBeside(view, nodeIn(view, 'a'), 'right', lambda).frame).toEqual(at(160, 128));
  });

  test('stays in its frame, in a row that has room there', () => {
    const framed = diagram('aws')
      .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 300, height: 400 } })
      .node('a', 'aws.ec2', { in: 'vpc', frame: at(24, 40) })
      .node('b', 'aws.ec2', { in: 'vpc', frame: at(184, 40) });
    const view = viewOf(framed.done());
    const { frame, parentId } = placeBeside(view, nodeIn(view, 'a'), 'right', lambda);
    expect([parentId, frame]).toEqual(['vpc', at(184, 168)]);
  });

  test('covers nothing, however things lie', () => {
    const places = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { minLength: 1, maxLength: 14 });
    const direction = fc.constantFrom<Direction>('left', 'right', 'up', 'down');
    fc.assert(
      fc.property(places, direction, (cells, where) => {
        const builder = diagram('aws');
        for (const [index, [column, row]] of cells.entries()) {
          builder.node(`n${index}`, 'aws.sqs', { frame: at(column * 80, row * 72) });
        }
        const view = viewOf(builder.done());
        const { frame } = placeBeside(view, nodeIn(view, 'n0'), where, lambda);
        const covered = [...view.nodes.values()].filter((node) => overlaps(node.frame, frame));
        expect(covered.map(({ id }) => id)).toEqual([]);
      }),
    );
  });
});

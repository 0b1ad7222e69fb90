import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { canSplit, splitConnection } from '../../shared/commands/split-connection.ts';
import { createConnection } from '../../shared/document/create.ts';
import type { Connection, Diagram } from '../../shared/document/schema.ts';
import { reasonAgainst, run } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';

const three = diagram('aws')
  .node('a', 'aws.lambda')
  .node('b', 'aws.dynamodb')
  .node('q', 'aws.sqs')
  .node('here', 'aws.s3', { only: 'aws' })
  .node('there', 'azure.blob-storage', { only: 'azure' })
  .done();
const line: Connection = createConnection('c', 'a', 'b', {
  kind: 'event',
  label: 'orders',
  direction: 'both',
  fromPort: 'right',
  toPort: 'left',
  waypoints: [{ x: 10, y: 20 }],
  properties: { protocol: 'https' },
  notes: 'Agreed in May.',
});

describe('a node put into a connection', () => {
  test('joins its two ends: what flows stays on both halves, the name and the id on the first', () => {
    const split = run(splitConnection, withLine(line), { id: 'c', nodeId: 'q' });
    const shared = { kind: 'event', direction: 'both', waypoints: [], properties: { protocol: 'https' } };
    expect(split.connections).toEqual({
      c: { id: 'c', from: 'a', to: 'q', label: 'orders', fromPort: 'right', notes: 'Agreed in May.', ...shared },
      'new-1': { id: 'new-1', from: 'q', to: 'b', label: '', toPort: 'left', ...shared },
    });
    expect(split.nodes).toBe(three.nodes);
  });

  test('both halves exist where the whole did', () => {
    const split = run(splitConnection, withLine({ ...line, only: 'aws' }), { id: 'c', nodeId: 'here' });
    for (const { only } of Object.values(split.connections)) expect(only).toBe('aws');
    expect(viewSide(split, otherSide('aws'), catalog).connections).toEqual([]);
  });

  test.each<[name: string, line: Connection, input: { id: string; nodeId: string }, reason: string]>([
    ['one of its ends', line, { id: 'c', nodeId: 'b' }, 'cannot-connect'],
    ['a node that is shown elsewhere only', { ...line, only: 'aws' }, { id: 'c', nodeId: 'there' }, 'cannot-connect'],
    ['one that an end is never shown with', { ...line, from: 'here' }, { id: 'c', nodeId: 'there' }, 'cannot-connect'],
    ['a node that is not there', line, { id: 'c', nodeId: 'nobody' }, 'unknown-element'],
    ['a connection that is not there', line, { id: 'x', nodeId: 'q' }, 'unknown-element'],
  ])('is not %s', (_, given, input, reason) => {
    expect(reasonAgainst(splitConnection, withLine(given), input)).toBe(reason);
  });

  test('that is joined to an end already is told so', () => {
    const double = createConnection('d', 'a', 'q', { kind: 'event' });
    expect(canSplit({ ...three, connections: { c: line, d: double } }, line, 'q').answer).toBe('advise');
    expect(canSplit(withLine(line), line, 'q').answer).toBe('allow');
  });
});

function withLine(connection: Connection): Diagram {
  return { ...three, connections: { c: connection } };
}

describe('a node put into a connection that is too short for it', () => {
  const frame = (x: number, y = 0) => ({ frame: { x, y, width: 96, height: 88 } });
  const xOf = (made: Diagram, id: string): number => made.nodes[id]?.frame.x ?? Number.NaN;
  const split = (made: Diagram): Diagram =>
    run(splitConnection, made, { id: Object.keys(made.connections)[0] ?? '', nodeId: 'q', makesRoom: true });

  test('pushes the far end away, and lies between the two with even gaps', () => {
    const made = diagram('aws').node('a', 'aws.lambda', frame(0)).node('b', 'aws.s3', frame(136));
    const after = split(made.node('q', 'aws.sqs', frame(70)).connect('a', 'b').done());
    expect([xOf(after, 'a'), xOf(after, 'q'), xOf(after, 'b')]).toEqual([0, 120, 240]);
  });

  test('does so whichever way the line leads', () => {
    const made = diagram('aws').node('a', 'aws.lambda', frame(0)).node('b', 'aws.s3', frame(136));
    const after = split(made.node('q', 'aws.sqs', frame(20)).connect('b', 'a').done());
    expect([xOf(after, 'a'), xOf(after, 'q'), xOf(after, 'b')]).toEqual([0, 120, 240]);
  });

  test('does so in a column', () => {
    const made = diagram('aws').node('a', 'aws.lambda', frame(0, 0)).node('b', 'aws.s3', frame(0, 120));
    const after = split(made.node('q', 'aws.sqs', frame(0, 60)).connect('a', 'b').done());
    expect(['a', 'q', 'b'].map((id) => after.nodes[id]?.frame.y)).toEqual([0, 112, 224]);
  });

  test('takes along what stands behind, and frames grow', () => {
    const made = diagram('aws')
      .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 400, height: 300 } })
      .node('a', 'aws.ec2', { in: 'vpc', ...frame(24, 40) })
      .node('b', 'aws.rds', { in: 'vpc', ...frame(160, 40) })
      .node('c', 'aws.s3', frame(460, 40))
      .node('q', 'aws.sqs', { in: 'vpc', ...frame(90, 40) })
      .connect('a', 'b');
    const after = split(made.done());
    expect([xOf(after, 'q'), xOf(after, 'b'), xOf(after, 'c')]).toEqual([144, 264, 564]);
    expect(after.nodes.vpc?.frame.width).toBe(504);
  });

  test('keeps its distance from the border of a frame that it is put into', () => {
    const made = diagram('aws')
      .node('a', 'aws.lambda', frame(0, 40))
      .node('vpc', 'aws.vpc', { frame: { x: 120, y: 0, width: 160, height: 200 } })
      .node('b', 'aws.rds', { in: 'vpc', ...frame(40, 40) })
      .node('q', 'aws.sqs', { in: 'vpc', ...frame(0, 40) })
      .connect('a', 'b');
    const after = split(made.done());
    expect([xOf(after, 'a'), xOf(after, 'vpc')]).toEqual([0, 120]);
    expect([xOf(after, 'q'), xOf(after, 'b')]).toEqual([24, 144]);
    expect(after.nodes.vpc?.frame.width).toBe(264);
  });

  test('where there is room only keeps its distance', () => {
    const made = diagram('aws').node('a', 'aws.lambda', frame(0)).node('b', 'aws.s3', frame(600));
    const near = split(made.node('q', 'aws.sqs', frame(100)).connect('a', 'b').done());
    expect([xOf(near, 'q'), xOf(near, 'b')]).toEqual([120, 600]);
    const far = diagram('aws').node('a', 'aws.lambda', frame(0)).node('b', 'aws.s3', frame(600));
    expect(xOf(split(far.node('q', 'aws.sqs', frame(320)).connect('a', 'b').done()), 'q')).toBe(320);
  });

  test('beside the row of the two stays where it was put', () => {
    const made = diagram('aws').node('a', 'aws.lambda', frame(0)).node('b', 'aws.s3', frame(300, 200));
    const given = made.node('q', 'aws.sqs', frame(230, 20)).connect('a', 'b').done();
    expect(split(given).nodes).toEqual(given.nodes);
  });
});

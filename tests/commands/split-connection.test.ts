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

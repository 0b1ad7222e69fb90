import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import type { Connection, Diagram, Node } from '../../shared/document/schema.ts';
import { isMovedOnly } from '../../shared/validation/moved-only.ts';
import { validate } from '../../shared/validation/validate.ts';
import { diagram } from '../support/diagram-builder.ts';
import { TODAY } from './rule-table.ts';

const base = diagram('aws')
  .node('vpc', 'aws.vpc')
  .node('fn', 'aws.lambda', { timeoutSeconds: 60 })
  .node('queue', 'aws.sqs')
  .connect('queue', 'fn')
  .done();

function withNode(change: Partial<Node>): Diagram {
  const fn = base.nodes.fn;
  if (fn === undefined) throw new Error('the diagram has no fn');
  return { ...base, nodes: { ...base.nodes, fn: { ...fn, ...change } } };
}

function withConnection(change: Partial<Connection>): Diagram {
  const [id = '', connection] = Object.entries(base.connections)[0] ?? [];
  if (connection === undefined) throw new Error('the diagram has no connection');
  return { ...base, connections: { ...base.connections, [id]: { ...connection, ...change } } };
}

const { queue: _gone, ...fewer } = base.nodes;

test.each<[string, Diagram, boolean]>([
  ['nothing', base, true],
  ['a name', { ...base, name: 'Orders' }, true],
  ['a place', withNode({ frame: { x: 900, y: 900, width: 96, height: 96 } }), true],
  ['a note', withNode({ notes: 'ask the team' }), true],
  ['the corners of a line', withConnection({ waypoints: [{ x: 1, y: 2 }] }), true],
  ['the side of a node at which a line starts', withConnection({ fromPort: 'left', toPort: 'top' }), true],
  ['a label', withNode({ label: 'Other' }), false],
  ['a setting', withNode({ properties: { timeoutSeconds: 900 } }), false],
  ['the frame around it', withNode({ parentId: 'vpc' }), false],
  ['the order among siblings', withNode({ order: 3 }), false],
  ['a zone', withNode({ zones: ['a'] }), false],
  ['the kind of a line', withConnection({ kind: 'data' }), false],
  ['the label of a line', withConnection({ label: 'HTTPS' }), false],
  ['the end of a line', withConnection({ to: 'vpc' }), false],
  ['one node less', { ...base, nodes: fewer }, false],
  ['another node instead', { ...base, nodes: { ...fewer, other: { ...fewer.vpc, id: 'other' } as Node } }, false],
  ['a line less', { ...base, connections: {} }, false],
  ['the side', { ...base, provider: 'azure' }, false],
  ['the environment', { ...base, environment: 'test' }, false],
  ['a need', { ...base, needs: { ...base.needs, elasticity: 'yes' } }, false],
  ['a suppression', { ...base, suppressions: [{ rule: 'RT-001', reason: 'known' }] }, false],
])('only moved: what differs is %s', (_, after, expected) => {
  expect(isMovedOnly(base, after)).toBe(expected);
  expect(isMovedOnly(after, base)).toBe(expected);
});

const examples = new URL('../../examples/', import.meta.url);

test.each(readdirSync(examples).filter((file) => file.endsWith('.skyflip')))(
  'no rule reads where things stand: %s',
  (file) => {
    const parsed = parseDiagram(readFileSync(new URL(file, examples), 'utf8'));
    if (!parsed.ok) throw new Error(parsed.error.message);
    const moved = scattered(parsed.value);
    expect(isMovedOnly(parsed.value, moved)).toBe(true);
    for (const side of ['aws', 'azure'] as const) {
      const options = { today: TODAY };
      expect(validate(moved, side, catalog, options)).toEqual(validate(parsed.value, side, catalog, options));
    }
  },
);

function scattered(opened: Diagram): Diagram {
  let step = 0;
  const nodes = Object.values(opened.nodes).map((node): [string, Node] => {
    step = (step * 31 + 17) % 997;
    return [node.id, { ...node, frame: { x: step * 7, y: 5000 - step * 3, width: 10 + step, height: 20 + step } }];
  });
  const connections = Object.values(opened.connections).map((connection): [string, Connection] => [
    connection.id,
    { ...connection, waypoints: [{ x: 3, y: 4 }] },
  ]);
  return { ...opened, nodes: Object.fromEntries(nodes), connections: Object.fromEntries(connections) };
}

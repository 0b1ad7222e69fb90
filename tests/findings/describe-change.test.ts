import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { describeChange } from '../../renderer/findings/describe-change.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { type DiagramBuilder, diagram } from '../support/diagram-builder.ts';

const base = (): DiagramBuilder =>
  diagram('aws')
    .node('vpc', 'aws.vpc', { label: 'Orders VPC' })
    .node('db', 'aws.rds', { label: 'Orders DB' })
    .node('web', 'aws.ec2', { label: 'Web\nserver' });

const before = base().done();

function changed(id: string, fields: Partial<Diagram['nodes'][string]>): Diagram {
  const node = before.nodes[id];
  if (node === undefined) throw new Error(`no node ${id}`);
  return { ...before, nodes: { ...before.nodes, [id]: { ...node, ...fields } } };
}

test.each<[string, Diagram, string]>([
  ['nothing', before, ''],
  [
    'a property that is turned on',
    changed('db', { properties: { zoneRedundant: true } }),
    'Orders DB: zone redundant → Yes.',
  ],
  [
    'a number with its unit',
    changed('web', { properties: { expectedDurationSeconds: 1200 } }),
    'Web server: longest run → 1,200 s.',
  ],
  [
    'another service',
    changed('web', { faces: { aws: { service: 'aws.fargate', properties: {} } } }),
    'Web server: becomes AWS Fargate.',
  ],
  ['another frame', changed('db', { parentId: 'vpc' }), 'Orders DB: moves to Orders VPC.'],
  ['a place that only makes room', changed('web', { parentId: null, frame: { x: 1, y: 1, width: 9, height: 9 } }), ''],
  ['other zones', changed('web', { zones: ['1', '2'] }), 'Web server: runs in zones 1 and 2.'],
  [
    'lists written anew as they were, to make room',
    changed('web', { zones: [], subnets: [], memberOf: [], frame: { x: 1, y: 1, width: 9, height: 9 } }),
    '',
  ],
  ['one subnet more', changed('web', { subnets: ['vpc'] }), 'Web server: spans Orders VPC too.'],
  ['a group', changed('web', { memberOf: ['vpc'] }), 'Web server: belongs to Orders VPC.'],
  ['a name', changed('web', { label: 'Shop' }), 'Shop: is named Shop.'],
  [
    'something new in a frame',
    base().node('db-2', 'aws.rds', { label: 'Replica', in: 'vpc' }).done(),
    'Adds Replica in Orders VPC.',
  ],
  ['something new', base().node('asg', 'aws.s3', { label: '' }).connect('web', 'asg').done(), 'Adds S3, a connection.'],
  [
    'many new ones',
    base().node('a', 'aws.s3').node('b', 'aws.s3').node('c', 'aws.s3').node('d', 'aws.s3').done(),
    'Adds a, b and 2 more.',
  ],
])('says of %s what it does', (_, after, text) => {
  expect(describeChange(before, { ...after, nodes: keepKnown(after) }, catalog)).toBe(text);
});

test('what goes is named too', () => {
  const { web: _web, ...left } = before.nodes;
  expect(describeChange(before, { ...before, nodes: left }, catalog)).toBe('Removes Web server.');
});

test('a connection says where it leads now, and what is stated of it', () => {
  const drawn = base().connect('web', 'db').done();
  const [connection] = Object.values(drawn.connections);
  if (connection === undefined) throw new Error('no connection');
  const led = { ...connection, to: 'vpc', properties: { protocol: 'https' } };
  const text = 'Web server to Orders DB: leads to Orders VPC, protocol → HTTPS.';
  expect(describeChange(drawn, { ...drawn, connections: { [connection.id]: led } }, catalog)).toBe(text);
});

/** The builder makes nodes anew; a command keeps those that it does not touch. */
function keepKnown(after: Diagram): Diagram['nodes'] {
  return Object.fromEntries(
    Object.entries(after.nodes).map(([id, node]) => {
      const was = before.nodes[id];
      return [id, was !== undefined && JSON.stringify(was) === JSON.stringify(node) ? was : node];
    }),
  );
}

import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram, Node } from '../../shared/document/schema.ts';
import { type NodeGeometry, nodeGeometry } from '../../shared/scene/geometry-node.ts';
import { diagram } from '../support/diagram-builder.ts';

function geometryOf(made: Diagram, id: string): NodeGeometry {
  const viewNode = viewSide(made, 'aws', catalog).nodes.get(id);
  if (viewNode === undefined) throw new Error(`no node ${id}`);
  return nodeGeometry(viewNode);
}

test.each([
  ['a usual frame', { x: 100, y: 50, width: 96, height: 96 }, { x: 124, y: 50, width: 48, height: 48 }],
  ['a wide frame', { x: 0, y: 0, width: 200, height: 100 }, { x: 76, y: 0, width: 48, height: 48 }],
  ['a frame smaller than an icon', { x: 10, y: 10, width: 32, height: 40 }, { x: 10, y: 10, width: 32, height: 32 }],
  ['an empty frame', { x: 10, y: 10, width: 0, height: 0 }, { x: 2, y: 10, width: 16, height: 16 }],
])('the icon stands at the top of %s, centred', (_, frame, square) => {
  expect(geometryOf(diagram('aws').node('fn', 'aws.lambda', { frame }).done(), 'fn').core).toEqual(square);
});

test('a node is an absolute place: the frames around it are added up', () => {
  const made = diagram('aws')
    .node('region', 'aws.region', { frame: { x: 100, y: 100, width: 400, height: 300 } })
    .node('fn', 'aws.lambda', { in: 'region', frame: { x: 20, y: 40 } })
    .done();
  expect(geometryOf(made, 'fn').core).toMatchObject({ x: 144, y: 140 });
});

test.each([
  ['aws.lambda', 'icon'],
  ['aws.vpc', 'container'],
  ['neutral.box', 'box'],
  ['neutral.note', 'note'],
  ['neutral.text', 'text'],
  ['neutral.point', 'point'],
])('%s is drawn as %s', (service, form) => {
  expect(geometryOf(diagram('aws').node('n', service).done(), 'n').form).toBe(form);
});

test('a free end paints nothing, and a connection ends in its middle', () => {
  const free = geometryOf(
    diagram('aws')
      .node('end', 'neutral.point', { label: 'x', frame: { x: 96, y: 46, width: 8, height: 8 } })
      .done(),
    'end',
  );
  expect(free).toMatchObject({ core: { x: 100, y: 50, width: 0, height: 0 }, lines: [], textRect: undefined });
});

test('connections that leave downwards start below the label', () => {
  const named = geometryOf(diagram('aws').node('fn', 'aws.lambda', { label: 'Render invoice' }).done(), 'fn');
  expect(named.lowest).toBeGreaterThan(named.core.y + named.core.height + 14);
});

test('without a label the service gives the name', () => {
  const made = diagram('aws').node('fn', 'aws.lambda', { label: '' }).done();
  expect(geometryOf(made, 'fn').lines.map(({ text }) => text)).toEqual(['Lambda']);
});

test('the geometry of an unchanged node is the same object, that of a moved one is not', () => {
  const made = diagram('aws').node('fn', 'aws.lambda').done();
  const node = made.nodes.fn as Node;
  const moved = { ...made, nodes: { fn: { ...node, frame: { ...node.frame, x: 500 } } } };
  expect(geometryOf({ ...made, name: 'renamed' }, 'fn')).toBe(geometryOf(made, 'fn'));
  expect(geometryOf(moved, 'fn')).not.toBe(geometryOf(made, 'fn'));
});

import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { withFace } from '../../shared/commands/place.ts';
import type { Node } from '../../shared/document/schema.ts';
import { diagram } from '../support/diagram-builder.ts';

const drawn = diagram('aws')
  .node('fleet', 'aws.auto-scaling-group')
  .node('web', 'aws.ec2', { in: 'fleet' })
  .node('disk', 'aws.ebs', { in: 'fleet' })
  .done();

function nodeCalled(id: string): Node {
  const node = drawn.nodes[id];
  if (node === undefined) throw new Error(`no node ${id}`);
  return node;
}

function shapeWith(ids: readonly string[]): string | undefined {
  const parts = ids.map((id) => [id, withFace(nodeCalled(id), 'azure', { into: 'fleet' })]);
  const fleet = withFace(nodeCalled('fleet'), 'azure', { shape: 'icon' });
  const changed = { ...drawn, nodes: { ...drawn.nodes, ...Object.fromEntries(parts), fleet } };
  expect(viewSide(changed, 'aws', catalog).nodes.get('fleet')?.shape).toBe('frame');
  return viewSide(changed, 'azure', catalog).nodes.get('fleet')?.shape;
}

test('a frame is an icon on the side that says so, once it holds nothing but parts of itself', () => {
  expect(shapeWith(['web', 'disk'])).toBe('icon');
});

test('a frame stays one while something is drawn in it, whatever its face says', () => {
  expect(shapeWith(['web'])).toBe('frame');
});

import { expect, test } from 'vitest';
import { resize } from '../../shared/commands/resize.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { reasonAgainst, run } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';

const frame = { x: 100, y: 100, width: 400, height: 300 };
const drawn = (): Diagram =>
  diagram('aws')
    .node('vpc', 'aws.vpc', { frame })
    .node('web', 'aws.ec2', { in: 'vpc', frame: { x: 50, y: 60 } })
    .done();

test('at the lower right corner nothing inside changes', () => {
  const before = drawn();
  const after = run(resize, before, { id: 'vpc', frame: { ...frame, width: 500, height: 310 } });
  expect(after.nodes.vpc?.frame).toEqual({ x: 100, y: 100, width: 500, height: 310 });
  expect(after.nodes.web).toBe(before.nodes.web);
});

test('at the upper left corner what lies inside keeps its absolute place', () => {
  const after = run(resize, drawn(), { id: 'vpc', frame: { x: 80, y: 90, width: 420, height: 310 } });
  expect(after.nodes.web?.frame).toMatchObject({ x: 70, y: 70 });
});

test('a frame that this side places apart leaves the other side as it is', () => {
  const plain = drawn();
  const { vpc, web } = plain.nodes;
  if (vpc === undefined || web === undefined) throw new Error('vpc');
  const faces = { ...vpc.faces, aws: { service: 'aws.vpc', properties: {}, frame } };
  const after = run(
    resize,
    { ...plain, nodes: { vpc: { ...vpc, faces }, web } },
    { id: 'vpc', frame: { ...frame, x: 90 } },
  );
  expect(after.nodes.vpc?.frame).toEqual(frame);
  expect(after.nodes.web?.frame).toEqual(web.frame);
  expect(after.nodes.web?.faces.aws?.frame).toMatchObject({ x: 60, y: 60 });
});

test.each([
  ['a negative width', { ...frame, width: -1 }],
  ['no number', { ...frame, height: Number.NaN }],
  ['an endless width', { ...frame, width: Number.POSITIVE_INFINITY }],
])('%s is rejected', (_, wrong) => {
  expect(reasonAgainst(resize, drawn(), { id: 'vpc', frame: wrong })).toBe('invalid');
});

import { expect, test } from 'vitest';
import { deleteElements } from '../../shared/commands/delete.ts';
import { absoluteFrame } from '../../shared/document/containment.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { reasonAgainst, run } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';

const drawn = (): Diagram =>
  diagram('aws', {
    suppressions: [
      { rule: 'A', element: 'web', reason: 'r' },
      { rule: 'A', reason: 'r' },
    ],
  })
    .node('vpc', 'aws.vpc', { frame: { x: 100, y: 100 } })
    .node('subnet', 'aws.subnet', { in: 'vpc', frame: { x: 10, y: 10 } })
    .node('web', 'aws.ec2', { in: 'subnet', frame: { x: 1, y: 1 } })
    .node('db', 'aws.rds', { subnets: ['subnet'], memberOf: ['group', 'subnet'] })
    .node('group', 'aws.security-group')
    .connect('web', 'db')
    .connect('group', 'db')
    .done();

test('a frame goes with what it holds, its connections, and every mention of it', () => {
  const before = drawn();
  const after = run(deleteElements, before, { ids: ['vpc'], contents: 'delete' });
  expect(Object.keys(after.nodes)).toEqual(['db', 'group']);
  expect(Object.keys(after.connections)).toEqual(['group-db-1']);
  expect(after.nodes.db).toMatchObject({ memberOf: ['group'] });
  expect(after.nodes.db).not.toHaveProperty('subnets');
  expect(after.suppressions).toEqual([{ rule: 'A', reason: 'r' }]);
  expect(after.nodes.group).toBe(before.nodes.group);
});

test('what a frame holds is lifted to the next frame, at the same absolute place', () => {
  const after = run(deleteElements, drawn(), { ids: ['subnet'], contents: 'lift' });
  expect(after.nodes.web).toMatchObject({ parentId: 'vpc', frame: { x: 11, y: 11 } });
  expect(after.connections['web-db-0']).toBeDefined();
});

test('two frames that go at once lift what they held out of both', () => {
  const after = run(deleteElements, drawn(), { ids: ['subnet', 'vpc'], contents: 'lift' });
  expect(after.nodes.web).toMatchObject({ parentId: null, frame: { x: 111, y: 111 } });
});

test('a node that only the other side draws in the deleted frame stays, moved out of it there', () => {
  const plain = drawn();
  const db = plain.nodes.db;
  if (db === undefined) throw new Error('db');
  const azure = { properties: {}, parentId: 'subnet', frame: { x: 3, y: 4, width: 96, height: 96 } };
  const before: Diagram = { ...plain, nodes: { ...plain.nodes, db: { ...db, faces: { ...db.faces, azure } } } };
  const after = run(deleteElements, before, { ids: ['subnet'], contents: 'delete' });
  expect(after.nodes.db?.faces.azure).toMatchObject({ parentId: 'vpc', frame: { x: 13, y: 14 } });
  const there = after.nodes.db;
  expect(there && absoluteFrame(after, there, 'aws')).toEqual(absoluteFrame(before, db, 'aws'));
});

test('a connection goes alone', () => {
  const before = drawn();
  const after = run(deleteElements, before, { ids: ['web-db-0'], contents: 'delete' });
  expect(after.nodes).toBe(before.nodes);
  expect(Object.keys(after.connections)).toEqual(['group-db-1']);
});

test('nothing chosen is no change; something unknown is rejected', () => {
  const before = drawn();
  expect(run(deleteElements, before, { ids: [], contents: 'delete' })).toBe(before);
  expect(reasonAgainst(deleteElements, before, { ids: ['toString'], contents: 'delete' })).toBe('unknown-element');
});

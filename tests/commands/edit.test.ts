import { describe, expect, test } from 'vitest';
import { addNode } from '../../shared/commands/add-node.ts';
import { connect } from '../../shared/commands/connect.ts';
import { editDiagram } from '../../shared/commands/edit-diagram.ts';
import { editNode } from '../../shared/commands/edit-node.ts';
import { setConnection } from '../../shared/commands/set-connection.ts';
import { setLabel } from '../../shared/commands/set-label.ts';
import { suppressFinding } from '../../shared/commands/suppress-finding.ts';
import { unsuppressFinding } from '../../shared/commands/unsuppress-finding.ts';
import { createDiagram, createNode } from '../../shared/document/create.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { commandEnv, reasonAgainst, run } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';

const frame = { x: 300, y: 300, width: 96, height: 96 };
const drawn = (): Diagram =>
  diagram('aws')
    .node('vpc', 'aws.vpc', { frame: { x: 100, y: 100 } })
    .node('web', 'aws.ec2', { in: 'vpc' })
    .node('db', 'aws.rds', { in: 'vpc' })
    .node('users', 'neutral.users')
    .connect('web', 'db', { waypoints: [{ x: 1, y: 1 }], fromPort: 'right', toPort: 'left' })
    .done();

describe('add a node', () => {
  test('in a frame, at an absolute place, above what is there', () => {
    const before = drawn();
    const after = run(addNode, before, { serviceId: 'aws.lambda', frame, parentId: 'vpc', label: 'Fn' });
    expect(after.nodes['new-1']).toMatchObject({
      label: 'Fn',
      parentId: 'vpc',
      frame: { x: 200, y: 200 },
      order: 1,
      faces: { aws: { service: 'aws.lambda' } },
    });
    expect(after.connections).toBe(before.connections);
  });

  test('asks for another id where one is taken', () => {
    const env = commandEnv();
    const ids = ['web', 'web-db-0', '__proto__', 'not an id', 'free'];
    const newId = (): string => ids.shift() ?? 'free';
    const result = addNode(drawn(), { serviceId: 'aws.lambda', frame }, { ...env, newId });
    expect(result.ok && result.value.nodes.free?.id).toBe('free');
  });

  test.each([
    ['an unknown service', { serviceId: 'aws.unheard-of', frame }, 'unknown-service'],
    ['in what holds nothing', { serviceId: 'aws.lambda', frame, parentId: 'web' }, 'cannot-contain'],
    ['at no place', { serviceId: 'aws.lambda', frame: { ...frame, x: Number.NaN } }, 'invalid'],
    ['with an endless label', { serviceId: 'aws.lambda', frame, label: 'x'.repeat(10_001) }, 'over-limit'],
  ])('%s is rejected', (_, input, reason) => {
    expect(reasonAgainst(addNode, drawn(), input)).toBe(reason);
  });

  test('gives up where no id is free', () => {
    const result = addNode(drawn(), { serviceId: 'aws.lambda', frame }, { ...commandEnv(), newId: () => 'web' });
    expect(result).toMatchObject({ ok: false, error: { reason: 'no-free-id' } });
  });

  test('a diagram with as many elements as it may have takes no more', () => {
    const nodes = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, at) => [`n${at}`, createNode(`n${at}`, 'neutral.box', frame)]),
    );
    expect(reasonAgainst(addNode, createDiagram('aws', { nodes }), { serviceId: 'aws.lambda', frame })).toBe(
      'over-limit',
    );
  });
});

describe('a connection', () => {
  test('is made with its fields', () => {
    const after = run(connect, drawn(), { from: 'users', to: 'web', fields: { label: 'HTTPS', direction: 'both' } });
    expect(after.connections['new-1']).toMatchObject({ from: 'users', to: 'web', label: 'HTTPS', direction: 'both' });
  });

  test('with another end loses its corners and the port of that end', () => {
    const after = run(setConnection, drawn(), { id: 'web-db-0', fields: { to: 'users' } });
    expect(after.connections['web-db-0']).toMatchObject({ to: 'users', waypoints: [], fromPort: 'right' });
    expect(after.connections['web-db-0']).not.toHaveProperty('toPort');
  });

  test('takes fields one by one, and gives ports back', () => {
    const after = run(setConnection, drawn(), {
      id: 'web-db-0',
      fields: { kind: 'data', fromPort: null, toPort: 'top' },
    });
    expect(after.connections['web-db-0']).toMatchObject({ kind: 'data', toPort: 'top', waypoints: [{ x: 1, y: 1 }] });
    expect(after.connections['web-db-0']).not.toHaveProperty('fromPort');
  });

  test('that says the same is no change', () => {
    const before = drawn();
    expect(run(setConnection, before, { id: 'web-db-0', fields: { label: '', to: 'db', fromPort: 'right' } })).toBe(
      before,
    );
  });

  test('to nothing, or with a corner nowhere, is rejected', () => {
    expect(reasonAgainst(connect, drawn(), { from: 'web', to: 'gone' })).toBe('cannot-connect');
    expect(reasonAgainst(setConnection, drawn(), { id: 'web-db-0', fields: { to: 'gone' } })).toBe('cannot-connect');
    expect(reasonAgainst(setConnection, drawn(), { id: 'web', fields: {} })).toBe('unknown-element');
    const waypoints = [{ x: Number.POSITIVE_INFINITY, y: 0 }];
    expect(reasonAgainst(setConnection, drawn(), { id: 'web-db-0', fields: { waypoints } })).toBe('invalid');
  });
});

describe('labels and fields of a node', () => {
  test.each(['web', 'web-db-0'])('%s is renamed, and nothing else changes', (id) => {
    const before = drawn();
    const after = run(setLabel, before, { id, label: 'שלום 👋 <b>' });
    const changed = [...Object.values(after.nodes), ...Object.values(after.connections)].filter(
      (one) => one !== before.nodes[one.id] && one !== before.connections[one.id],
    );
    expect(changed.map((one) => [one.id, one.label])).toEqual([[id, 'שלום 👋 <b>']]);
    expect(run(setLabel, after, { id, label: 'שלום 👋 <b>' })).toBe(after);
  });

  test('an endless label is rejected', () => {
    expect(reasonAgainst(setLabel, drawn(), { id: 'web', label: 'x'.repeat(10_001) })).toBe('over-limit');
    expect(reasonAgainst(setLabel, drawn(), { id: 'hasOwnProperty', label: '' })).toBe('unknown-element');
  });

  test('fields are set and taken away', () => {
    const before = drawn();
    const set = run(editNode, before, { id: 'web', fields: { zones: ['a', 'b'], memberOf: ['vpc'], pinned: 'aws' } });
    expect(set.nodes.web).toMatchObject({ zones: ['a', 'b'], memberOf: ['vpc'], pinned: 'aws' });
    expect(run(editNode, set, { id: 'web', fields: { zones: null, memberOf: null, pinned: null } })).toEqual(before);
    expect(run(editNode, before, { id: 'web', fields: { notes: null } })).toBe(before);
    expect(reasonAgainst(editNode, before, { id: 'web', fields: { memberOf: ['gone'] } })).toBe('unknown-element');
  });
});

describe('the diagram itself', () => {
  test('takes each field alone', () => {
    const before = drawn();
    const after = run(editDiagram, before, { name: 'Shop', needs: { elasticity: 'yes' } });
    expect(after).toMatchObject({
      name: 'Shop',
      description: '',
      needs: { elasticity: 'yes', highAvailability: 'unstated' },
    });
    expect(after.nodes).toBe(before.nodes);
    expect(run(editDiagram, after, { name: 'Shop', needs: { elasticity: 'yes' } })).toBe(after);
    expect(reasonAgainst(editDiagram, before, { description: 'x'.repeat(10_001) })).toBe('over-limit');
  });

  test('takes an availability target, keeps it beside other needs, and takes it back', () => {
    const before = drawn();
    const after = run(editDiagram, before, { needs: { availability: 99.95 } });
    expect(after.needs).toEqual({ ...before.needs, availability: 99.95 });
    expect(run(editDiagram, after, { needs: { availability: 99.95 } })).toBe(after);
    expect(run(editDiagram, after, { needs: { elasticity: 'yes' } }).needs.availability).toBe(99.95);
    expect(Object.keys(run(editDiagram, after, { needs: { availability: null } }).needs)).not.toContain('availability');
    expect(reasonAgainst(editDiagram, before, { needs: { availability: 89.9 } })).toBe('invalid');
    expect(reasonAgainst(editDiagram, before, { needs: { availability: 100.1 } })).toBe('invalid');
  });

  test('suppresses a finding with a reason, once, and shows it again', () => {
    const before = drawn();
    const once = run(suppressFinding, before, { rule: 'RT-001', element: 'web', reason: ' measured ' });
    const twice = run(suppressFinding, once, { rule: 'RT-001', element: 'web', reason: 'agreed' });
    expect(twice.suppressions).toEqual([{ rule: 'RT-001', element: 'web', reason: 'agreed' }]);
    expect(run(unsuppressFinding, twice, { rule: 'RT-001' })).toBe(twice);
    expect(run(unsuppressFinding, twice, { rule: 'RT-001', element: 'web' })).toEqual(before);
    expect(reasonAgainst(suppressFinding, before, { rule: 'RT-001', reason: '  ' })).toBe('invalid');
    expect(reasonAgainst(suppressFinding, before, { rule: 'RT-001', element: 'gone', reason: 'r' })).toBe(
      'unknown-element',
    );
  });
});

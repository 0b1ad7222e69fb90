import { expect, test } from 'vitest';
import { chooseEquivalent } from '../../shared/commands/choose-equivalent.ts';
import { replaceService } from '../../shared/commands/replace-service.ts';
import type { Diagram, Node } from '../../shared/document/schema.ts';
import { reasonAgainst, run } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';

const drawn = (): Diagram =>
  diagram('aws')
    .node('fn', 'aws.lambda', { other: 'azure.function-app', reservedConcurrency: 5, plan: 'premium', memoryMb: 512 })
    .node('users', 'neutral.users', { pinned: 'aws' })
    .node('app', 'azure.function-app')
    .done();
const faces = (of: Diagram, id = 'fn'): Node['faces'] | undefined => of.nodes[id]?.faces;

test('a twin chosen for the other side goes where it is none of the new service, with the settings of the old', () => {
  const after = run(replaceService, drawn(), { id: 'fn', serviceId: 'aws.s3' });
  expect(faces(after)).toEqual({ aws: { service: 'aws.s3', properties: {} } });
  expect(after.nodes.fn?.properties).toEqual({ memoryMb: 512 });
});

test('a chosen twin that fits the new service stays', () => {
  const before = drawn();
  const chosen = run(chooseEquivalent, before, { id: 'fn', side: 'azure', serviceId: 'azure.container-apps' });
  const after = run(replaceService, chosen, { id: 'fn', serviceId: 'aws.ecs-service' });
  expect(faces(after)?.azure?.service).toBe('azure.container-apps');
  expect(faces(after)?.aws?.service).toBe('aws.ecs-service');
});

test('replaced on the other side, the node becomes what was put there', () => {
  const after = run(replaceService, drawn(), { id: 'app', serviceId: 'aws.rds' });
  expect(faces(after, 'app')).toEqual({ aws: { service: 'aws.rds', properties: {} } });
});

test('a cloud service becomes a neutral thing and back', () => {
  const neutral = run(replaceService, drawn(), { id: 'fn', serviceId: 'neutral.box' });
  expect(faces(neutral)).toEqual({ neutral: { service: 'neutral.box', properties: {} } });
  const cloud = run(replaceService, drawn(), { id: 'users', serviceId: 'azure.aks-cluster' });
  expect(faces(cloud, 'users')).toEqual({ azure: { service: 'azure.aks-cluster', properties: {} } });
  expect(run(replaceService, drawn(), { id: 'users', serviceId: 'neutral.box' }).nodes.users).not.toHaveProperty(
    'pinned',
  );
});

test('the same service again is no change', () => {
  const before = drawn();
  expect(run(replaceService, before, { id: 'fn', serviceId: 'aws.lambda' })).toBe(before);
});

test('a chosen twin brings the settings of its row, the default takes them away again', () => {
  const before = diagram('aws').node('fn', 'aws.lambda', { alwaysOn: true }).done();
  const chosen = run(chooseEquivalent, before, { id: 'fn', side: 'azure', serviceId: 'azure.function-app' });
  expect(faces(chosen)?.azure).toEqual({
    service: 'azure.function-app',
    properties: { plan: 'flex-consumption', alwaysOn: true },
  });
  const other = run(chooseEquivalent, chosen, { id: 'fn', side: 'azure', serviceId: 'azure.container-apps' });
  expect(faces(other)?.azure).toEqual({ service: 'azure.container-apps', properties: { alwaysOn: true } });
  expect(run(chooseEquivalent, other, { id: 'fn', side: 'azure', serviceId: null })).toEqual(before);
  expect(run(chooseEquivalent, before, { id: 'fn', side: 'azure', serviceId: null })).toBe(before);
});

test('of several rows to one twin, the first that applies gives the settings', () => {
  const before = diagram('aws').node('fn', 'aws.lambda', { durable: true }).done();
  const chosen = run(chooseEquivalent, before, { id: 'fn', side: 'azure', serviceId: 'azure.function-app' });
  expect(faces(chosen)?.azure?.properties).toEqual({ plan: 'flex-consumption' });
});

test.each([
  ['no twin', { id: 'fn', side: 'azure', serviceId: 'azure.aks-cluster' } as const, 'not-equivalent'],
  [
    'a twin on the side it was drawn for',
    { id: 'app', side: 'azure', serviceId: 'azure.aks-cluster' } as const,
    'not-equivalent',
  ],
  ['a twin of a neutral thing', { id: 'users', side: 'aws', serviceId: 'aws.lambda' } as const, 'not-equivalent'],
  ['a twin of nothing', { id: 'gone', side: 'aws', serviceId: null } as const, 'unknown-element'],
])('%s cannot be chosen', (_, input, reason) => {
  expect(reasonAgainst(chooseEquivalent, drawn(), input)).toBe(reason);
});

test('an unknown service is rejected', () => {
  expect(reasonAgainst(replaceService, drawn(), { id: 'fn', serviceId: 'aws.unheard-of' })).toBe('unknown-service');
});

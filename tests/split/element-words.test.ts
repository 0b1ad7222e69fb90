import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { elementWords, findingWords } from '../../renderer/split/element-words.ts';
import { isDrawn, shownFor } from '../../renderer/split/shown-for.ts';
import type { Diagram, Face } from '../../shared/document/schema.ts';
import { sideDifferences } from '../../shared/flip/side-differences.ts';
import { ghosts } from '../../shared/scene/side-marks.ts';
import { diagram } from '../support/diagram-builder.ts';

const drawn = diagram('aws')
  .node('users', 'neutral.users', { label: 'Users' })
  .node('alb', 'aws.alb', { label: 'Balancer' })
  .node('svc', 'aws.ecs-service', { label: 'Shop' })
  .node('task', 'aws.ecs-service', { label: 'Worker' })
  .node('plan', 'azure.app-service-plan', { label: 'Plan', only: 'azure' })
  .node('fn', 'aws.lambda', { label: 'Render', expectedDurationSeconds: 1200 })
  .connect('users', 'alb', { label: 'HTTPS' })
  .connect('alb', 'svc')
  .done();
const shop = withFace(withFace(drawn, 'alb', { properties: {}, state: 'absorbed' }), 'task', {
  properties: {},
  into: 'svc',
});
const differences = sideDifferences(shop, catalog, { today: '2026-11-21' });
const { aws, azure } = differences.sides;

describe('what is said of an element', () => {
  test.each([
    ['users', 'Users', 'The same on both sides'],
    ['alb', 'Balancer', 'Application Load Balancer → built in'],
    ['plan', 'Plan', 'Azure App Service plan, on Azure only'],
    ['users-alb-0', 'HTTPS, Users to Balancer', 'On both sides, past what one side builds in'],
    ['alb-svc-1', 'Balancer to Shop', 'On AWS only'],
  ])('%s', (id, name, turn) => {
    expect(elementWords(id, differences)).toMatchObject({ name, turn });
  });

  test('nothing of what is not there', () => expect(elementWords('gone', differences)).toBeNull());

  test('its findings that the other side does not have', () => {
    expect(findingWords('fn', aws)).toMatch(/^\d+ findings? on AWS that Azure does not have$/);
    expect(findingWords('users', aws)).toBe('');
  });
});

describe('what the other side shows for it', () => {
  test('itself', () => expect([...shownFor('svc', azure, aws).ids]).toEqual(['svc']));
  test('the node that it is a part of there', () => expect([...shownFor('task', azure, aws).ids]).toEqual(['svc']));
  test('the place where it would be, if it is built in', () => {
    expect(shownFor('alb', azure, aws)).toMatchObject({ ids: new Set(), ghost: { width: 48, height: 48 } });
    expect(shownFor('alb', aws, azure)).toMatchObject({ ids: new Set(['alb']), ghost: null });
  });
  test('a part has no place of its own, for it is seen in its whole', () => {
    expect(ghosts(azure, aws).map(({ element }) => element)).toEqual(['alb']);
  });
  test('where something else stands by now, nothing else is drawn', () => {
    const moved = sideDifferences(
      withFace(shop, 'fn', {
        properties: {},
        frame: { ...(shop.nodes.alb?.frame ?? { x: 0, y: 0, width: 96, height: 96 }) },
      }),
      catalog,
      { today: '2026-11-21' },
    ).sides;
    expect(ghosts(moved.azure, moved.aws)).toEqual([]);
  });
  test('what is drawn can be opened there', () => {
    expect(['alb', 'plan', 'alb-svc-1', 'svc'].map((id) => isDrawn(id, aws))).toEqual([true, false, true, true]);
    expect(['alb', 'plan', 'alb-svc-1', 'svc'].map((id) => isDrawn(id, azure))).toEqual([false, true, false, true]);
  });
});

function withFace(of: Diagram, id: string, azureFace: Face): Diagram {
  const node = of.nodes[id];
  if (node === undefined) throw new Error(id);
  return { ...of, nodes: { ...of.nodes, [id]: { ...node, faces: { ...node.faces, azure: azureFace } } } };
}

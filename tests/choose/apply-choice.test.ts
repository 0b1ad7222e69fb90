import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { chosenAsNew, chosenForNode } from '../../renderer/choose/apply-choice.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { rankOptions } from '../../shared/choose/rank-options.ts';
import { presentOption, workloadOf } from '../../shared/choose/workload-of.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { diagram } from '../support/diagram-builder.ts';

let count = 0;
const env = { catalog, newId: () => `new${++count}` };

function option(id: string, workload = {}) {
  const found = rankOptions(workload, catalog, ['aws', 'azure']).find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

function nodeOn(after: Diagram, id: string) {
  const node = viewSide(after, after.provider, catalog).nodes.get(id);
  if (node === undefined) throw new Error(`${id} is not shown`);
  return node;
}

const functions = diagram('azure')
  .node('queue', 'azure.service-bus-queue')
  .node('app', 'azure.function-app', { plan: 'consumption', operatingSystem: 'windows', traffic: 'spiky' })
  .connect('queue', 'app')
  .done();

describe('choosing for a node', () => {
  test.each(catalog.computeChoice.options.filter(({ service }) => service.startsWith('azure.')).map(({ id }) => id))(
    'it is %s afterwards, with its lines and what was stated',
    (id) => {
      const present = presentOption(nodeOn(functions, 'app'), catalog)?.settings ?? {};
      const made = chosenForNode('app', option(id), present, {})(functions, env);
      if (!made.ok) throw new Error(made.error.message);
      expect(presentOption(nodeOn(made.value, 'app'), catalog)?.id).toBe(id);
      expect(made.value.connections).toEqual(functions.connections);
      expect(workloadOf(nodeOn(made.value, 'app'), catalog)).toMatchObject({ traffic: 'spiky' });
    },
  );

  test('the operating system that a plan asked for goes with it', () => {
    const present = presentOption(nodeOn(functions, 'app'), catalog)?.settings ?? {};
    const made = chosenForNode('app', option('functions-flex'), present, {})(functions, env);
    expect(made.ok && nodeOn(made.value, 'app').face.properties).toEqual({
      plan: 'flex-consumption',
      traffic: 'spiky',
    });
  });

  test('answers are stated with it', () => {
    const made = chosenForNode('app', option('aks'), {}, { kubernetesWanted: true, traffic: null })(functions, env);
    expect(made.ok && workloadOf(nodeOn(made.value, 'app'), catalog)).toEqual({ kubernetes: true });
  });

  test('what is gone in the meantime is refused', () => {
    expect(chosenForNode('gone', option('aks'), {}, {})(functions, env)).toMatchObject({ ok: false });
  });
});

test('from nothing a node is placed, with plan and answers', () => {
  const frame = { x: 0, y: 0, width: 64, height: 64 };
  const made = chosenAsNew(
    option('ecs-fargate', { trigger: 'job' }),
    { frame, parentId: null },
    { workTrigger: 'job' },
  )(diagram('aws').done(), env);
  if (!made.ok) throw new Error(made.error.message);
  const [id = ''] = Object.keys(made.value.nodes);
  const node = nodeOn(made.value, id);
  expect(node.service.id).toBe('aws.ecs-task');
  expect(node.face.properties).toEqual({ launchType: 'fargate', workTrigger: 'job' });
});

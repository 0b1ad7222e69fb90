import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { chooseCompute } from '../../shared/choose/choose-compute.ts';
import type { Workload } from '../../shared/choose/workload.ts';
import { isChoosable, presentOption, propertiesFor, workloadOf } from '../../shared/choose/workload-of.ts';
import type { PropertyValue, Side } from '../../shared/document/schema.ts';
import { diagram } from '../support/diagram-builder.ts';

function viewNode(side: Side, service: string, properties: Record<string, PropertyValue> = {}) {
  const node = viewSide(diagram(side).node('n', service, properties).done(), side, catalog).nodes.get('n');
  if (node === undefined) throw new Error('not shown');
  return node;
}

describe('nothing known', () => {
  const { ranking, conflicts, next, myths } = chooseCompute({}, catalog);

  test('rules nothing out and speaks against a legacy plan only', () => {
    expect(ranking.filter(({ verdict }) => verdict !== 'fits').map(({ id }) => id)).toEqual(['functions-consumption']);
    expect({ conflicts, myths }).toEqual({ conflicts: [], myths: [] });
  });

  test('ties everything, in the order of the names', () => {
    const tied = ranking.filter(({ rank }) => rank === 1);
    expect(tied).toHaveLength(17);
    expect(tied.map(({ name }) => name)).toEqual(tied.map(({ name }) => name).sort());
    expect(tied.every(({ tiedWith }) => tiedWith.length === 16)).toBe(true);
  });

  test('asks first what the work is started by', () => {
    expect(next?.id).toBe('trigger');
  });
});

test('every answer known leaves no question', () => {
  const all = Object.fromEntries(
    catalog.computeChoice.questions.map(({ id, type, values }) => [
      id,
      type === 'seconds' ? 1 : type === 'yes-no' ? false : (values?.[0]?.value ?? ''),
    ]),
  );
  expect(chooseCompute(all, catalog).next).toBeUndefined();
});

test.each<[string, Workload, string[][]]>([
  [
    'answers that pull apart are named with their cloud',
    { scaleToZero: true, osControl: true },
    [['aws', 'scaleToZero', 'osControl']],
  ],
  [
    'an answer that a cloud cannot meet is named alone',
    { bareMetal: true, traffic: 'steady' },
    [['azure', 'bareMetal']],
  ],
  ['answers that some option meets are not', { trigger: 'event', traffic: 'spiky' }, []],
])('%s', (_, workload, expected) => {
  const { conflicts } = chooseCompute(workload, catalog);
  expect(conflicts.map(({ cloud, answers }) => [cloud, ...answers])).toEqual(expected);
});

test.each<[string, Workload, string | undefined]>([
  ['ec2-always-best', { traffic: 'spiky' }, undefined],
  ['ec2-always-best', {}, 'ec2'],
  ['serverless-no-servers', { scaleToZero: true }, undefined],
  ['all-the-same', { startup: 'seconds' }, undefined],
  ['lambda-always-cheaper', { traffic: 'steady' }, undefined],
  ['lambda-always-cheaper', {}, 'lambda'],
  ['beanstalk-just-ec2', { prototype: true }, undefined],
])('the saying "%s" is answered where it comes up', (id, workload, present) => {
  const { myths } = chooseCompute(workload, catalog, 'both', present);
  const found = myths.find((one) => one.id === id);
  expect(found?.proof.length).toBeGreaterThan(0);
  expect(found?.proof.every(({ url }) => url.startsWith('https://'))).toBe(true);
});

test('a job is placed as a task or a job of its family', () => {
  const { ranking } = chooseCompute({ trigger: 'job' }, catalog);
  const services = Object.fromEntries(ranking.map(({ id, service }) => [id, service]));
  expect(services).toMatchObject({ 'ecs-fargate': 'aws.ecs-task', 'container-apps': 'azure.container-apps-job' });
});

describe('the answers of a node', () => {
  test.each<[string, string, Record<string, PropertyValue>, Workload]>([
    ['nothing stated', 'aws.lambda', {}, {}],
    [
      'as stated',
      'aws.lambda',
      { expectedDurationSeconds: 30, traffic: 'spiky', gpu: false },
      { runSeconds: 30, traffic: 'spiky', gpu: false },
    ],
    [
      'the longest run before the time of one message',
      'aws.lambda',
      { expectedDurationSeconds: 30, processingSeconds: 5 },
      { runSeconds: 30 },
    ],
    ['the time of one message where that is all', 'aws.lambda', { processingSeconds: 5 }, { runSeconds: 5 }],
    ['a trigger over HTTP', 'aws.lambda', { httpTrigger: true }, { trigger: 'request' }],
    ['a job that is scheduled', 'aws.batch', { jobTrigger: 'scheduled' }, { trigger: 'job' }],
    [
      'what is stated before what follows',
      'aws.lambda',
      { httpTrigger: true, workTrigger: 'event' },
      { trigger: 'event' },
    ],
    ['reserved machines', 'aws.ec2', { purchase: 'reserved' }, { cost: 'committed' }],
    ['privileged containers', 'aws.ecs-service', { hostAccess: true }, { hostLogin: true }],
    ['no patience for cold starts', 'aws.lambda', { coldStartTolerant: false }, { startup: 'milliseconds' }],
    ['nothing at all while idle', 'aws.ecs-service', { minInstances: 0 }, { scaleToZero: true }],
    ['a value that is no answer', 'aws.lambda', { traffic: 'wild' }, {}],
  ])('%s', (_, service, properties, expected) => {
    expect(workloadOf(viewNode('aws', service, properties), catalog)).toEqual(expected);
  });

  test.each<[Side, string, Record<string, PropertyValue>, string | undefined]>([
    ['aws', 'aws.ec2', {}, 'ec2'],
    ['aws', 'aws.ecs-service', { launchType: 'fargate' }, 'ecs-fargate'],
    ['aws', 'aws.ecs-task', { launchType: 'ec2' }, 'ecs-ec2'],
    ['aws', 'aws.ecs-service', {}, undefined],
    ['aws', 'aws.fargate', {}, 'ecs-fargate'],
    ['aws', 'aws.auto-scaling-group', {}, 'ec2'],
    ['azure', 'azure.vm-scale-set', {}, 'scale-set'],
    ['azure', 'azure.function-app', { plan: 'premium' }, 'functions-premium'],
    ['azure', 'azure.function-app', { plan: 'consumption' }, 'functions-consumption'],
    ['azure', 'azure.function-app', { plan: 'consumption', operatingSystem: 'linux' }, undefined],
    ['azure', 'azure.container-apps-job', {}, 'container-apps'],
    ['aws', 'aws.s3', {}, undefined],
  ])('on %s, %s %j is %s now', (side, service, properties, expected) => {
    expect(presentOption(viewNode(side, service, properties), catalog)?.id).toBe(expected);
  });

  test.each<[string, string, Workload]>([
    ['aws.sqs', 'aws.lambda', { trigger: 'event' }],
    ['aws.s3', 'aws.lambda', { trigger: 'event' }],
    ['aws.api-gateway', 'aws.lambda', { trigger: 'request' }],
    ['aws.alb', 'aws.ec2', { trigger: 'request' }],
    ['aws.eventbridge-scheduler', 'aws.ecs-task', { trigger: 'job' }],
    ['aws.lambda', 'aws.ecs-task', {}],
  ])('%s that calls %s says what starts the work', (caller, service, expected) => {
    const drawn = diagram('aws').node('from', caller).node('n', service).connect('from', 'n').done();
    const node = viewSide(drawn, 'aws', catalog).nodes.get('n');
    expect(node && workloadOf(node, catalog)).toEqual(expected);
  });

  test('are asked of compute only', () => {
    expect(isChoosable(viewNode('aws', 'aws.lambda'), catalog)).toBe(true);
    expect(isChoosable(viewNode('aws', 'aws.s3'), catalog)).toBe(false);
    expect(isChoosable(viewNode('aws', 'aws.fargate'), catalog)).toBe(true);
    expect(isChoosable(viewNode('aws', 'aws.auto-scaling-group'), catalog)).toBe(true);
    expect(isChoosable(viewNode('azure', 'azure.vm-scale-set'), catalog)).toBe(true);
    const group = diagram('aws').node('asg', 'aws.auto-scaling-group').node('web', 'aws.ec2', { in: 'asg' }).done();
    const around = viewSide(group, 'aws', catalog).nodes.get('asg');
    expect(around && isChoosable(around, catalog)).toBe(false);
  });

  test('go back to its properties, as far as they changed', () => {
    const before = { runSeconds: 30, traffic: 'spiky', gpu: true };
    const changes = propertiesFor({ runSeconds: 60, traffic: 'spiky', localState: true }, before, catalog);
    expect(changes).toEqual({ expectedDurationSeconds: 60, gpu: null, stateful: true });
  });
});

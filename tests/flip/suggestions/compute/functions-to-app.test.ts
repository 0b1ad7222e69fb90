import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../catalog/index.ts';
import { viewSide } from '../../../../shared/catalog/side-view.ts';
import { suggestionsFor } from '../../../../shared/flip/suggestions/suggest.ts';
import { type DiagramBuilder, diagram } from '../../../support/diagram-builder.ts';
import { carriedOut } from '../harness.ts';

const KIND = 'functions-to-app';

function api(): DiagramBuilder {
  return diagram('aws').node('api', 'aws.api-gateway', { label: 'Orders API' }).node('table', 'aws.dynamodb');
}

function behindApi(a: Record<string, unknown>, b: Record<string, unknown>): DiagramBuilder {
  return api()
    .node('read', 'aws.lambda', a)
    .node('write', 'aws.lambda', b)
    .connect('api', 'read')
    .connect('api', 'write');
}

const SILENT: Record<string, DiagramBuilder> = {
  'one function': api().node('read', 'aws.lambda').connect('api', 'read'),
  'functions of two APIs': api()
    .node('other', 'aws.api-gateway')
    .node('read', 'aws.lambda')
    .node('write', 'aws.lambda')
    .connect('api', 'read')
    .connect('other', 'write'),
  'one that runs for 800 s': behindApi({}, { expectedDurationSeconds: 800 }),
  'one that may run for 800 s': behindApi({ timeoutSeconds: 10 }, { timeoutSeconds: 800 }),
  'one that takes far more memory': behindApi({ memoryMb: 256 }, { memoryMb: 3008 }),
  'one on another plan': behindApi({ memoryMb: 3008 }, { memoryMb: 8192 }),
  'one that is durable': behindApi({}, { durable: true }),
  'one with a GPU': behindApi({}, { gpu: true }),
  'one with a limit of its own': behindApi({}, { reservedConcurrency: 5 }),
  'two languages': behindApi({ runtime: 'python3.13' }, { runtime: 'nodejs22.x' }),
  'one pinned to AWS': behindApi({}, { pinned: 'aws' }),
  'one that becomes a container app': behindApi({}, { other: 'azure.container-apps' }),
  'the same queue, but not the same table': diagram('aws')
    .node('queue', 'aws.sqs')
    .node('read', 'aws.lambda')
    .node('write', 'aws.lambda')
    .connect('queue', 'read')
    .connect('queue', 'write'),
};

const SAID: Record<string, [DiagramBuilder, string]> = {
  'two functions of an API': [behindApi({}, {}), 'Put "read" and "write" into one Function App'],
  'two versions of one language': [
    behindApi({ runtime: 'nodejs20.x' }, { runtime: 'nodejs22.x' }),
    'Put "read" and "write" into one Function App',
  ],
  'two behind a load balancer': [
    diagram('aws')
      .node('alb', 'aws.alb')
      .node('read', 'aws.lambda')
      .node('write', 'aws.lambda')
      .connect('alb', 'read')
      .connect('alb', 'write'),
    'Put "read" and "write" into one Function App',
  ],
  'the same queue and the same table': [
    diagram('aws')
      .node('queue', 'aws.sqs')
      .node('table', 'aws.dynamodb')
      .node('read', 'aws.lambda')
      .node('write', 'aws.lambda')
      .connect('queue', 'read')
      .connect('queue', 'write')
      .connect('read', 'table')
      .connect('write', 'table'),
    'Put "read" and "write" into one Function App',
  ],
  'three, of which one runs long': [
    behindApi({}, {}).node('report', 'aws.lambda', { expectedDurationSeconds: 800 }).connect('api', 'report'),
    'Put "read" and "write" into one Function App',
  ],
};

describe(KIND, () => {
  test.each(Object.entries(SILENT))('says nothing of %s', (_, design) => {
    expect(carriedOut(design.done(), 'azure', [KIND]).done).toEqual([]);
  });

  test.each(Object.entries(SAID))('speaks of %s', (_, [design, title]) => {
    expect(carriedOut(design.done(), 'azure', [KIND]).done.map((one) => one.title)).toEqual([title]);
  });

  test('says who keeps an app of its own', () => {
    const [design] = SAID['three, of which one runs long'] ?? [];
    const [said] = suggestionsFor((design ?? api()).done(), 'azure', catalog).filter(({ kind }) => kind === KIND);
    expect(said?.reason).toContain('"report" keeps an app of its own');
  });

  test('draws one app with its functions in it, each with its name and lines, and enough for all', () => {
    const design = behindApi({ timeoutSeconds: 10, memoryMb: 512 }, { timeoutSeconds: 30, memoryMb: 1024 })
      .connect('write', 'table')
      .done();
    const view = viewSide(carriedOut(design, 'azure', [KIND]).diagram, 'azure', catalog);
    const [app] = view.all('azure.function-app');
    expect(app?.node).toMatchObject({ label: 'Orders API functions', only: 'azure' });
    expect(app?.face.properties).toMatchObject({ timeoutSeconds: 30, memoryMb: 1024, plan: 'flex-consumption' });
    expect(app?.children.map(({ id, service }) => `${id} ${service.id}`).sort()).toEqual([
      'read azure.function',
      'write azure.function',
    ]);
    expect(view.connections.map(({ from, to }) => `${from} ${to}`)).toEqual(['api read', 'api write', 'write table']);
  });

  test('lines the functions up at a free place where other things stand between them', () => {
    const design = diagram('aws')
      .node('api', 'aws.api-gateway', { frame: { x: 0, y: 0 } })
      .node('read', 'aws.lambda', { frame: { x: 200, y: 0 } })
      .node('table', 'aws.dynamodb', { frame: { x: 320, y: 0 } })
      .node('write', 'aws.lambda', { frame: { x: 440, y: 0 } })
      .connect('api', 'read')
      .connect('api', 'write')
      .done();
    const { diagram: after } = carriedOut(design, 'azure', [KIND]);
    const view = viewSide(after, 'azure', catalog);
    expect(view.nodes.get('table')?.frame).toEqual(design.nodes.table?.frame);
    expect(view.nodes.get('read')?.parent?.service.id).toBe('azure.function-app');
  });
});

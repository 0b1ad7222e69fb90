import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { type ViewNode, viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram, Properties, Side } from '../../shared/document/schema.ts';
import { flip } from '../../shared/flip/flip.ts';
import { validate } from '../../shared/validation/validate.ts';
import { diagram } from '../support/diagram-builder.ts';

const TODAY = { today: '2026-11-21' };

function app(settings: Properties, own: Properties = {}, options: object = {}): Diagram {
  return diagram('azure')
    .node('app', 'azure.function-app', { frame: { width: 400, height: 200 }, ...settings, ...options })
    .node('import', 'azure.function', { in: 'app', ...own })
    .done();
}

function plan(settings: Properties, own: Properties = {}, options: object = {}): Diagram {
  return diagram('azure')
    .node('plan', 'azure.app-service-plan', { frame: { width: 400, height: 200 }, ...settings, ...options })
    .node('web', 'azure.app-service', { in: 'plan', ...own })
    .done();
}

function on(design: Diagram, side: Side, id: string): ViewNode {
  const node = viewSide(design, side, catalog).nodes.get(id);
  if (node === undefined) throw new Error(`${id} is not shown`);
  return node;
}

function codes(design: Diagram, side: Side): readonly string[] {
  return validate(design, side, catalog, TODAY).map(({ code, nodes }) => `${code} ${nodes.join()}`);
}

describe('what a built-in frame states holds for what it stood for', () => {
  test.each([
    ['the longest run of an app', app({ expectedDurationSeconds: 1800 }), 'import', { expectedDurationSeconds: 1800 }],
    [
      'its time-out and memory',
      app({ timeoutSeconds: 600, memoryMb: 2048 }),
      'import',
      { timeoutSeconds: 600, memoryMb: 2048 },
    ],
    ['its network', app({ inNetwork: true }), 'import', { inNetwork: true }],
    [
      'what a function states wins',
      app({ timeoutSeconds: 600 }, { timeoutSeconds: 60 }),
      'import',
      { timeoutSeconds: 60 },
    ],
    ['what Lambda does not know stays', app({ instanceCount: 3, maxInstances: 9 }), 'import', {}],
    ['the count of a plan', plan({ instanceCount: 3, maxInstances: 9 }), 'web', { instanceCount: 3, maxInstances: 9 }],
    ['zone redundancy in the words of AWS', plan({ zoneRedundant: true }), 'web', { azCount: 2 }],
    ['what a plan leaves open stays open', plan({ zoneRedundant: false }), 'web', {}],
    ['what an environment states wins', plan({ instanceCount: 3 }, { instanceCount: 1 }), 'web', { instanceCount: 1 }],
  ])('%s', (_, design, id, expected) => {
    expect(on(design, 'aws', id).face.properties).toEqual(expected);
  });

  test('says where it is from, in the inspector’s words', () => {
    const { inherited } = on(app({ timeoutSeconds: 600 }, { memoryMb: 256 }), 'aws', 'import').face;
    expect(inherited).toEqual({ timeoutSeconds: { id: 'app', name: 'app' } });
  });

  test('a plan hands on to the functions of an app on it', () => {
    const design = diagram('azure')
      .node('plan', 'azure.app-service-plan', { frame: { width: 600, height: 400 }, haRequired: true })
      .node('app', 'azure.function-app', { in: 'plan', frame: { width: 400, height: 200 }, memoryMb: 2048 })
      .node('import', 'azure.function', { in: 'app' })
      .done();
    expect(on(design, 'aws', 'import').face.properties).toEqual({ haRequired: true, memoryMb: 2048 });
  });

  test('the group of a Beanstalk environment counts the instances of its App Service', () => {
    const design = diagram('aws')
      .node('web', 'aws.elastic-beanstalk', { frame: { width: 400, height: 300 } })
      .node('fleet', 'aws.auto-scaling-group', { in: 'web', minInstances: 2, maxInstances: 6 })
      .done();
    expect(on(design, 'azure', 'web').face.properties).toMatchObject({ minInstances: 2, maxInstances: 6 });
  });

  test.each([
    ['the frame stays as it is', app({ timeoutSeconds: 600 }, {}, { pinned: 'azure' }), 'aws'],
    ['the side that shows the frame', app({ timeoutSeconds: 600 }), 'azure'],
  ] as const)('%s: nothing is handed on', (_, design, side) => {
    expect(on(design, side, 'import').face.properties).toEqual({});
  });

  test('zones of a plan are those of the environments on it', () => {
    expect(on(plan({}, {}, { zones: ['1', '2'] }), 'aws', 'web').node.zones).toEqual(['1', '2']);
  });
});

test('only what is absorbed hands on, in words of the vocabulary', () => {
  const handing = [...catalog.equivalencesFrom.values()].flat().filter(({ hands }) => hands !== undefined);
  expect(handing.length).toBeGreaterThan(2);
  for (const { effect, hands } of handing) {
    expect(effect).toBe('absorbed');
    const ids = [...(hands?.settings ?? []), ...(hands?.means ?? []).flatMap(({ sets }) => Object.keys(sets))];
    expect(ids.filter((id) => !catalog.properties.has(id))).toEqual([]);
  }
});

describe('so the findings there are', () => {
  test.each([
    ['a run that Lambda cuts off', app({ expectedDurationSeconds: 1800 }), 'RT-001 import'],
    ['a time-out that Lambda does not take', app({ timeoutSeconds: 1800 }), 'RT-002 import'],
    ['an environment of one instance', plan({ instanceCount: 1 }), 'HA-029 web'],
    ['an environment in one zone', plan({}, {}, { zones: ['1'] }), 'HA-029 web'],
  ])('%s', (_, design, expected) => {
    expect(codes(design, 'aws')).toContain(expected);
  });

  test('an environment of a zone-redundant plan loses nothing', () => {
    expect(codes(plan({ instanceCount: 3, zoneRedundant: true }), 'aws').join()).not.toContain('HA-029');
  });
});

test('the report says what was passed on, and what was kept', () => {
  const { rows } = flip(app({ timeoutSeconds: 600, instanceCount: 3 }), 'aws', catalog, TODAY).report;
  const row = rows.find(({ node }) => node === 'app');
  expect(row?.settings.comesAlong).toEqual(['Timeout (passed on)']);
  expect(row?.kept).toEqual(['instanceCount']);
});

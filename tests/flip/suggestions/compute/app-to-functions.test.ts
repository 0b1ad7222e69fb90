import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../catalog/index.ts';
import { viewSide } from '../../../../shared/catalog/side-view.ts';
import { namedFunctions } from '../../../../shared/flip/suggestions/compute/named-functions.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { carriedOut } from '../harness.ts';
import { suggestionTable } from '../suggestion-table.ts';

describe('functions that a box names', () => {
  test.each([
    ['Orders (create, read)', '', ['create', 'read']],
    ['Orders (create; read; create)', '', ['create', 'read']],
    ['Orders\ncreate\nread', '', ['create', 'read']],
    ['Orders', 'Functions: create, read', ['create', 'read']],
    ['Orders', 'Needs:\n- create\n* read', ['create', 'read']],
    ['Orders x3', '', ['Orders 1', 'Orders 2', 'Orders 3']],
    ['3 functions', '', ['Function 1', 'Function 2', 'Function 3']],
    ['Orders', '', undefined],
    ['Orders (prod)', '', undefined],
    ['Orders x64', '', undefined],
    ['Linux x1', '', undefined],
    ['Version 2.3', '', undefined],
    ['Orders\ncreate', '', undefined],
  ])('%j with the notes %j', (label, notes, expected) => {
    expect(namedFunctions({ label, notes })).toEqual(expected);
  });
});

suggestionTable('app-to-functions', 'aws', {
  silent: {
    'an app that names no function': diagram('azure').node('app', 'azure.function-app').done(),
    'an app whose functions are drawn, which turn by themselves': diagram('azure')
      .node('app', 'azure.function-app', { label: 'Orders (create, read)' })
      .node('create', 'azure.function', { in: 'app' })
      .done(),
    'an app that stays on Azure': diagram('azure')
      .node('app', 'azure.function-app', { label: 'Orders (create, read)', pinned: 'azure' })
      .done(),
    'an app that becomes a container service': diagram('azure')
      .node('app', 'azure.function-app', { label: 'Orders (create, read)', other: 'aws.ecs-service' })
      .done(),
    'a Lambda function': diagram('aws').node('fn', 'aws.lambda', { label: 'Orders (create, read)' }).done(),
  },
  cases: {
    'an app that names two': {
      diagram: diagram('azure').node('app', 'azure.function-app', { label: 'Orders (create, read)' }).done(),
      says: ['Draw the 2 functions of "Orders (create, read)" as Lambda functions'],
    },
  },
});

test('a line that names a function goes to that one alone, others to each', () => {
  const design = diagram('azure')
    .node('api', 'azure.api-management')
    .node('app', 'azure.function-app', { label: 'Orders (create, read)' })
    .node('bus', 'azure.service-bus')
    .node('table', 'azure.cosmos-db')
    .connect('api', 'app')
    .connect('app', 'bus', { label: 'on create' })
    .connect('app', 'table', { label: 'read' })
    .done();
  const view = viewSide(carriedOut(design, 'aws', ['app-to-functions']).diagram, 'aws', catalog);
  const nameOf = (id: string): string => view.nodes.get(id)?.node.label ?? id;
  expect(view.connections.map(({ from, to }) => `${nameOf(from)} ${nameOf(to)}`).sort()).toEqual([
    'api create',
    'api read',
    'create bus',
    'read table',
  ]);
});

import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { conform } from '../../shared/catalog/conform.ts';
import { createConnection, createDiagram, createNode } from '../../shared/document/create.ts';
import type { Connection, Diagram, Node } from '../../shared/document/schema.ts';

const FRAME = { x: 0, y: 0, width: 96, height: 96 };

function lambda(fields: Partial<Node> = {}): Node {
  return createNode('fn', 'aws.lambda', FRAME, fields);
}

function withNode(node: Node): Diagram {
  return createDiagram('aws', { nodes: { fn: node } });
}

function withConnection(properties: Connection['properties']): Diagram {
  return createDiagram('aws', {
    nodes: { a: createNode('a', 'aws.lambda', FRAME), b: createNode('b', 'aws.sqs', FRAME) },
    connections: { c: createConnection('c', 'a', 'b', { properties }) },
  });
}

const AWS = (properties: Node['properties']) => ({ aws: { service: 'aws.lambda', properties } });

test.each<[string, Partial<Node>, Partial<Node>, string[]]>([
  [
    'what already conforms is left alone',
    { properties: { timeoutSeconds: 30 } },
    { properties: { timeoutSeconds: 30 } },
    [],
  ],
  [
    'another name becomes the canonical one',
    { properties: { functionTimeout: 30 } },
    { properties: { timeoutSeconds: 30 } },
    ['renamed-property timeoutSeconds'],
  ],
  [
    'a number in another unit is converted',
    { properties: { memoryGb: 2 } },
    { properties: { memoryMb: 2048 } },
    ['renamed-property memoryMb'],
  ],
  [
    'a value in other words is translated',
    { properties: { haMode: 'same-zone' } },
    { properties: { zoneRedundant: false } },
    ['renamed-property zoneRedundant'],
  ],
  [
    'a value in another spelling gets the spelling of the vocabulary',
    { faces: { azure: { service: 'azure.blob-storage', properties: { redundancy: 'RA-GZRS' } } } },
    { faces: { azure: { service: 'azure.blob-storage', properties: { redundancy: 'ra-gzrs' } } } },
    ['renamed-property redundancy'],
  ],
  [
    'a value that is written as its label gets the spelling of the vocabulary',
    { faces: { azure: { service: 'azure.function-app', properties: { plan: 'Flex Consumption' } } } },
    { faces: { azure: { service: 'azure.function-app', properties: { plan: 'flex-consumption' } } } },
    ['renamed-property plan'],
  ],
  [
    'a value known by another name of its property is translated',
    { faces: { azure: { service: 'azure.function-app', properties: { plan: 'flex' } } } },
    { faces: { azure: { service: 'azure.function-app', properties: { plan: 'flex-consumption' } } } },
    ['renamed-property plan'],
  ],
  [
    'another name with another spelling becomes both of the vocabulary in one step',
    { faces: { azure: { service: 'azure.nat-gateway', properties: { sku: 'StandardV2' } } } },
    { faces: { azure: { service: 'azure.nat-gateway', properties: { tier: 'standard-v2' } } } },
    ['renamed-property tier'],
  ],
  [
    'a text keeps its spelling',
    { faces: AWS({ instanceType: 'M7g.Large' }) },
    { faces: AWS({ instanceType: 'M7g.Large' }) },
    [],
  ],
  [
    'another name that repeats the value goes away',
    { properties: { timeout: 30, timeoutSeconds: 30 } },
    { properties: { timeoutSeconds: 30 } },
    ['renamed-property timeoutSeconds'],
  ],
  [
    'another name that contradicts the value is kept and noted once',
    { properties: { timeout: 60, timeoutSeconds: 30 } },
    { properties: { timeout: 60, timeoutSeconds: 30 } },
    ['conflicting-property timeoutSeconds'],
  ],
  [
    'what only AWS knows moves from the node to its AWS face',
    { properties: { snapStart: true, timeoutSeconds: 3 } },
    { properties: { timeoutSeconds: 3 }, faces: AWS({ snapStart: true }) },
    [],
  ],
  [
    'what only Azure knows moves to the Azure face, which still names no service',
    { properties: { plan: 'premium' } },
    { properties: {}, faces: { ...AWS({}), azure: { properties: { plan: 'premium' } } } },
    [],
  ],
  [
    'the stored face wins over the node, and nothing is lost',
    { properties: { snapStart: true }, faces: AWS({ snapStart: false }) },
    { properties: { snapStart: true }, faces: AWS({ snapStart: false }) },
    ['conflicting-property snapStart'],
  ],
  [
    'what both clouds know moves from the authored face to the node',
    { faces: AWS({ timeoutSeconds: 30 }) },
    { properties: { timeoutSeconds: 30 }, faces: AWS({}) },
    [],
  ],
  [
    'a shared property on a face that nobody authored is an edit of that side and stays',
    { faces: { ...AWS({}), azure: { properties: { timeoutSeconds: 60 } } } },
    { faces: { ...AWS({}), azure: { properties: { timeoutSeconds: 60 } } } },
    [],
  ],
  [
    'two authored faces that agree become one value on the node',
    {
      faces: { ...AWS({ memoryMb: 512 }), azure: { service: 'azure.function-app', properties: { memoryMb: 512 } } },
    },
    { properties: { memoryMb: 512 }, faces: { ...AWS({}), azure: { service: 'azure.function-app', properties: {} } } },
    [],
  ],
  [
    'two authored faces that disagree keep their values',
    {
      faces: { ...AWS({ memoryMb: 512 }), azure: { service: 'azure.function-app', properties: { memoryMb: 2048 } } },
    },
    {
      faces: { ...AWS({ memoryMb: 512 }), azure: { service: 'azure.function-app', properties: { memoryMb: 2048 } } },
    },
    ['conflicting-property memoryMb'],
  ],
  [
    'an unknown property is kept',
    { properties: { colour: 'blue' } },
    { properties: { colour: 'blue' } },
    ['unknown-property colour'],
  ],
  [
    'a property of the other cloud on this face is kept',
    { faces: AWS({ plan: 'premium' }) },
    { faces: AWS({ plan: 'premium' }) },
    ['unknown-property plan'],
  ],
  [
    'a property of connections on a node is kept under the name it has',
    { properties: { streaming: true, via: 'private' } },
    { properties: { streaming: true, via: 'private' } },
    ['unknown-property streaming', 'unknown-property via'],
  ],
  [
    'a text where a number belongs is kept',
    { properties: { timeoutSeconds: '30 s' } },
    { properties: { timeoutSeconds: '30 s' } },
    ['value-not-allowed timeoutSeconds'],
  ],
  [
    'a value below the range is kept',
    { properties: { timeoutSeconds: -1 } },
    { properties: { timeoutSeconds: -1 } },
    ['value-not-allowed timeoutSeconds'],
  ],
  [
    'a value above the range is kept',
    { properties: { azCount: 11 } },
    { properties: { azCount: 11 } },
    ['value-not-allowed azCount'],
  ],
  [
    'half an instance is kept',
    { properties: { instanceCount: 1.5 } },
    { properties: { instanceCount: 1.5 } },
    ['value-not-allowed instanceCount'],
  ],
  [
    'a value outside the enumeration is kept',
    { properties: { traffic: 'bursty' } },
    { properties: { traffic: 'bursty' } },
    ['value-not-allowed traffic'],
  ],
  [
    'a text where true or false belongs is kept',
    { properties: { gpu: 'yes' } },
    { properties: { gpu: 'yes' } },
    ['value-not-allowed gpu'],
  ],
  [
    'one port where a list belongs is kept',
    { properties: { openPorts: 22 } },
    { properties: { openPorts: 22 } },
    ['value-not-allowed openPorts'],
  ],
])('%s', (_, given, expected, notices) => {
  const before = withNode(lambda(given));
  const { diagram, notices: found } = conform(before, catalog);
  expect(diagram.nodes.fn).toEqual(lambda(expected));
  expect(found.map((one) => `${one.kind} ${one.property ?? ''}`)).toEqual(notices);
  expect(found.every((one) => one.element === 'fn' && one.message.length > 0)).toBe(true);
  expect(conform(diagram, catalog).diagram).toBe(diagram);
});

test.each<[string, Connection['properties'], Connection['properties'], string[]]>([
  ['what conforms is left alone', { messageKb: 4 }, { messageKb: 4 }, []],
  ['another name becomes the canonical one', { streaming: true }, { streamed: true }, ['renamed-property']],
  ['a property of nodes is kept and noted', { timeoutSeconds: 3 }, { timeoutSeconds: 3 }, ['unknown-property']],
  [
    'a value outside the enumeration is kept and noted',
    { via: 'satellite' },
    { via: 'satellite' },
    ['value-not-allowed'],
  ],
])('on a connection, %s', (_, given, expected, kinds) => {
  const { diagram, notices } = conform(withConnection(given), catalog);
  expect(diagram.connections.c?.properties).toEqual(expected);
  expect(notices.map((one) => [one.element, one.kind])).toEqual(kinds.map((kind) => ['c', kind]));
  expect(conform(diagram, catalog).diagram).toBe(diagram);
});

test('a diagram that conforms keeps its identity', () => {
  const before = withNode(lambda({ properties: { timeoutSeconds: 30 } }));
  expect(conform(before, catalog).diagram).toBe(before);
});

test('elements that conform keep their identity beside one that changes', () => {
  const other = createNode('other', 'aws.sqs', FRAME);
  const before = createDiagram('aws', { nodes: { fn: lambda({ properties: { timeout: 3 } }), other } });
  const { diagram } = conform(before, catalog);
  expect(diagram.nodes.other).toBe(other);
  expect(diagram.connections).toBe(before.connections);
});

test('a service that the catalog does not know is kept and noted', () => {
  const before = createDiagram('aws', { nodes: { x: createNode('x', 'aws.not-yet-invented', FRAME) } });
  const { diagram, notices } = conform(before, catalog);
  expect(diagram).toBe(before);
  expect(notices.map((one) => [one.kind, one.element])).toEqual([['unknown-service', 'x']]);
});

test.each([
  ['azure.virtual-machine', ' Did you mean "azure.virtual-machines"?'],
  ['aws.lambda-function', ' Did you mean "aws.lambda"?'],
  ['aws.not-yet-invented', 'drawn as a box.'],
])('the notice of an unknown service %s ends with %j', (service, ending) => {
  const before = createDiagram('aws', { nodes: { x: createNode('x', service, FRAME) } });
  expect(conform(before, catalog).notices[0]?.message.endsWith(ending)).toBe(true);
});

test('a neutral node keeps on itself what one cloud alone knows', () => {
  const node = createNode('n', 'neutral.server', FRAME, { properties: { instanceType: 'm7g.large' } });
  const before = createDiagram('aws', { nodes: { n: node } });
  expect(conform(before, catalog).diagram).toBe(before);
});

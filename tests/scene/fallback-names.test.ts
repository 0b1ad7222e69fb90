import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { drawScene } from '../../shared/scene/draw-scene.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import { diagram } from '../support/diagram-builder.ts';

const SMALL = { width: 48, height: 48 };
type Place = readonly [
  id: string,
  service: string,
  options: NonNullable<Parameters<ReturnType<typeof diagram>['node']>[2]>,
];

const NAMELESS: Place = ['n', 'aws.lambda', { label: '', frame: { x: 0, y: 0, ...SMALL } }];

function drawn(places: readonly Place[]): readonly string[] {
  const made = places.reduce((builder, [id, service, options]) => builder.node(id, service, options), diagram('aws'));
  return textsOf(made.done());
}

function textsOf(made: Diagram): readonly string[] {
  const { primitives } = drawScene(viewSide(made, 'aws', catalog), { theme: 'light' });
  return primitives.flatMap((primitive) => (primitive.kind === 'text' ? [primitive.text] : []));
}

test.each<[string, Place[], readonly string[]]>([
  ['alone', [], ['Lambda']],
  [
    'with an icon further below',
    [['o', 'aws.s3', { label: 'Far', frame: { x: 0, y: 80, ...SMALL } }]],
    ['Lambda', 'Far'],
  ],
  ['over an icon', [['o', 'aws.s3', { label: 'Near', frame: { x: 0, y: 55, ...SMALL } }]], ['Near']],
  [
    'over the label of another',
    [['o', 'aws.s3', { label: 'Avalanches', frame: { x: 52, y: 2, ...SMALL } }]],
    ['Avalanches'],
  ],
  [
    'beside the label of another that can be set narrower',
    [['o', 'aws.s3', { label: 'A long name', frame: { x: 52, y: 2, ...SMALL } }]],
    ['A long', 'name', 'Lambda'],
  ],
  [
    'over a free text',
    [['t', 'neutral.text', { label: 'Runs hourly', frame: { x: -20, y: 42, width: 90, height: 30 } }]],
    ['Runs hourly'],
  ],
  [
    'beside the short line of a wide text',
    [['t', 'neutral.text', { label: 'Hi', frame: { x: -200, y: 42, width: 400, height: 30 } }]],
    ['Hi', 'Lambda'],
  ],
  [
    'across the edge of a box',
    [['b', 'neutral.box', { label: '', frame: { x: 10, y: 40, width: 200, height: 90 } }]],
    [],
  ],
  [
    'inside a box',
    [['b', 'neutral.box', { label: '', frame: { x: -60, y: -60, width: 200, height: 200 } }]],
    ['Lambda'],
  ],
  [
    'over the title of a frame',
    [['f', 'aws.vpc', { label: 'Network', frame: { x: -10, y: 48, width: 300, height: 90 } }]],
    ['Network'],
  ],
  [
    'over another such name, as the first that is read',
    [['o', 'aws.dynamodb', { label: '', frame: { x: 50, y: 0, ...SMALL } }]],
    ['Lambda'],
  ],
  ['after another such name', [['o', 'aws.dynamodb', { label: '', frame: { x: -50, y: 0, ...SMALL } }]], ['DynamoDB']],
  [
    'between two such names',
    [
      ['o', 'aws.dynamodb', { label: '', frame: { x: -50, y: 0, ...SMALL } }],
      ['p', 'aws.dynamodb', { label: '', frame: { x: 50, y: 0, ...SMALL } }],
    ],
    ['DynamoDB', 'DynamoDB'],
  ],
])('the name of a service %s is drawn only where it has room', (_, others, texts) => {
  expect([...drawn([NAMELESS, ...others])].sort()).toEqual([...texts].sort());
  expect([...drawn([...others, NAMELESS])].sort()).toEqual([...texts].sort());
});

test('what a person typed is drawn on anything', () => {
  const typed: Place = ['n', 'aws.lambda', { label: 'Lambda', frame: { x: 0, y: 0, ...SMALL } }];
  expect(drawn([typed, ['o', 'aws.s3', { label: '', frame: { x: 0, y: 50, ...SMALL } }]])).toContain('Lambda');
});

test('a name that is left out takes no room from lines', () => {
  const made = diagram('aws')
    .node('n', 'aws.lambda', { label: '', frame: { x: 0, y: 0, ...SMALL } })
    .node('o', 'aws.s3', { label: 'Files', frame: { x: 20, y: 56, ...SMALL } })
    .done();
  const geometry = layOut(viewSide(made, 'aws', catalog)).geometries.get('n');
  expect(geometry?.textRect).toBeUndefined();
  expect(geometry?.lowest).toBe(48);
});

test('a name comes back when its neighbour moves away', () => {
  const near = diagram('aws')
    .node('n', 'aws.lambda', { label: '', frame: { x: 0, y: 0, ...SMALL } })
    .node('o', 'aws.s3', { label: 'Files', frame: { x: 0, y: 50, ...SMALL } })
    .done();
  const other = near.nodes.o;
  if (other === undefined) throw new Error('no neighbour');
  const apart = { ...near, nodes: { ...near.nodes, o: { ...other, frame: { ...other.frame, y: 300 } } } };
  expect(textsOf(near)).toEqual(['Files']);
  expect(textsOf(apart)).toEqual(['Lambda', 'Files']);
});

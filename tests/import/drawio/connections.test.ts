import { expect, test } from 'vitest';
import { edge, importCells, LAMBDA, nodeOf, SQS, serviceOfNode, TEXT, VPC, vertex } from './drawio-xml.ts';

const A = vertex('a', LAMBDA, [0, 0, 48, 48], { label: 'a' });
const B = vertex('b', SQS, [300, 0, 48, 48], { label: 'b' });

test.each([
  ['', { from: 'a', to: 'b', direction: 'forward' }],
  ['endArrow=none;', { from: 'a', to: 'b', direction: 'none' }],
  ['startArrow=classic;', { from: 'a', to: 'b', direction: 'both' }],
  ['startArrow=block;endArrow=none;', { from: 'b', to: 'a', direction: 'forward' }],
  ['startArrow=oval;endArrow=open;', { from: 'a', to: 'b', direction: 'forward' }],
  ['startArrow=ERmany;endArrow=diamond;', { from: 'a', to: 'b', direction: 'none' }],
])('arrows "%s" give %o', (style, expected) => {
  expect(importCells(A, B, edge('e', 'a', 'b', { style })).diagram.connections.e).toMatchObject(expected);
});

test.each([
  ['exitX=1;exitY=0.5;entryX=0;entryY=0.5;', { fromPort: 'right', toPort: 'left' }],
  ['exitX=0.25;exitY=0;entryX=0.5;entryY=1;', { fromPort: 'top', toPort: 'bottom' }],
  ['exitX=0;exitY=0;entryX=0.5;entryY=0.5;', {}],
  ['exitX=1;exitY=0.5;startArrow=classic;endArrow=none;', { toPort: 'right' }],
])('fixed points "%s" give %o', (style, ports) => {
  const { fromPort, toPort } = importCells(A, B, edge('e', 'a', 'b', { style })).diagram.connections.e ?? {};
  expect({ ...(fromPort && { fromPort }), ...(toPort && { toPort }) }).toEqual(ports);
});

test('its own label and those that hang on it are joined from start to end', () => {
  const hanging = (id: string, at: number, label: string): string =>
    `<mxCell id="${id}" value="${label}" style="edgeLabel;html=1;" vertex="1" connectable="0" parent="e"><mxGeometry x="${at}" relative="1" as="geometry"/></mxCell>`;
  const page = importCells(
    A,
    B,
    edge('e', 'a', 'b', { label: 'HTTPS' }),
    hanging('l2', 0.5, 'late'),
    hanging('l1', -0.5, 'early'),
  );
  expect(page.diagram.connections.e?.label).toBe('HTTPS\nearly\nlate');
  expect(Object.keys(page.diagram.nodes)).toEqual(['a', 'b']);
});

test('waypoints are absolute, scaled with the page and turned round with the direction', () => {
  const group = vertex('g', 'group', [100, 100, 500, 300]);
  const large = vertex('x', LAMBDA, [0, 0, 96, 96], { label: 'x' });
  const other = vertex('y', LAMBDA, [400, 400, 96, 96], { label: 'y' });
  const points = '<Array as="points"><mxPoint x="10" y="20"/><mxPoint x="100" y="200"/></Array>';
  const page = importCells(
    group,
    large,
    other,
    edge('e', 'x', 'y', { points, parent: 'g', style: 'startArrow=classic;endArrow=none;' }),
  );
  expect(page.diagram.connections.e?.waypoints).toEqual([
    { x: 160, y: 240 },
    { x: 88, y: 96 },
  ]);
});

const corners = (...places: readonly (readonly [number, number])[]): string =>
  `<Array as="points">${places.map(([x, y]) => `<mxPoint x="${x}" y="${y}"/>`).join('')}</Array>`;

test.each([
  ['twice the same', '', corners([150, 200], [150, 201]), [{ x: 150, y: 200 }]],
  ['in its own ends', '', corners([40, 30], [150, 200], [310, 10]), [{ x: 150, y: 200 }]],
  ['beside a curve', 'curved=1;', corners([174, 224]), [{ x: 174, y: 124 }]],
  [
    'beside a longer curve',
    'curved=1;',
    corners([24, 224], [324, 224]),
    [
      { x: 62, y: 174 },
      { x: 287, y: 174 },
    ],
  ],
])('of corners %s a line keeps the places that it is drawn through', (_, style, points, expected) => {
  expect(importCells(A, B, edge('e', 'a', 'b', { style, points })).diagram.connections.e?.waypoints).toEqual(expected);
});

const point = (x: number, y: number, as: string): string => `<mxPoint x="${x}" y="${y}" as="${as}"/>`;

test.each([
  ['on a shape', 320, 20, 'b'],
  ['12 px beside it', 288, 20, 'b'],
  ['at its label', 324, 60, 'b'],
  ['far from everything', 200, 300, 'e-target'],
])('a loose end %s', (_, x, y, expected) => {
  const labelled = vertex('b', `${SQS}verticalLabelPosition=bottom;`, [300, 0, 48, 48], { label: 'b' });
  const page = importCells(A, labelled, edge('e', 'a', '', { points: point(x, y, 'targetPoint') }));
  expect(page.diagram.connections.e?.to).toBe(expected);
  const free = expected === 'e-target' ? ['1 connection ends at no shape: kept with a free end'] : [];
  expect(page.notices).toEqual(free);
});

test('a free end is a node that stands where the connection stopped, in the frame around it', () => {
  const vpc = vertex('v', VPC, [100, 100, 400, 300], { label: 'VPC' });
  const page = importCells(A, vpc, edge('e', 'a', '', { points: point(300, 200, 'targetPoint') }));
  const free = nodeOf(page, 'e-target');
  expect(serviceOfNode(free)).toBe('neutral.point');
  expect([free.parentId, free.frame]).toEqual(['v', { x: 196, y: 96, width: 8, height: 8 }]);
  expect([page.recognised, page.unrecognised]).toEqual([2, 0]);
});

test('an arrow between two places is kept with two free ends', () => {
  const points = point(100, 300, 'sourcePoint') + point(200, 300, 'targetPoint');
  const page = importCells(A, edge('e', '', '', { points, label: 'flow' }));
  expect(page.diagram.connections.e).toMatchObject({ from: 'e-source', to: 'e-target', label: 'flow' });
  expect(page.notices).toEqual(['1 connection ends at no shape: kept with a free end']);
});

test('a free end takes no id that the drawing uses', () => {
  const same = vertex('e-target', SQS, [300, 0, 48, 48], { label: 'b' });
  const page = importCells(A, same, edge('e', 'a', '', { points: point(200, 300, 'targetPoint') }));
  expect(page.diagram.connections.e?.to).not.toBe('e-target');
  expect(Object.keys(page.diagram.nodes)).toHaveLength(3);
});

test.each([
  ['no corner', '', [174, 24]],
  ['corners', '<Array as="points"><mxPoint x="24" y="224"/><mxPoint x="324" y="224"/></Array>', [174, 224]],
])('a connection that ends at one with %s meets it half way, as in draw.io', (_, points, middle) => {
  const c = vertex('c', LAMBDA, [100, 400, 48, 48], { label: 'c' });
  const page = importCells(A, B, c, edge('e', 'a', 'b', { points }), edge('f', 'c', 'e'));
  const { frame } = nodeOf(page, 'f-target');
  expect([frame.x + 4, frame.y + 4]).toEqual(middle);
  expect(page.notices).toEqual(['1 connection ends at another connection: kept with a free end there']);
});

test.each([
  ['at a shape that is not there', edge('e', 'a', 'gone')],
  ['at itself', edge('e', 'a', 'e')],
  ['at each other', edge('e', 'a', 'f') + edge('f', 'a', 'e')],
  ['in a point', edge('e', '', '', { points: point(9, 300, 'sourcePoint') + point(9, 300, 'targetPoint') })],
])('what ends %s is nowhere drawn, left out and counted', (_, edges) => {
  const page = importCells(A, edges);
  expect([page.diagram.connections, Object.keys(page.diagram.nodes)]).toEqual([{}, ['a']]);
  expect(page.notices).toEqual([expect.stringContaining('left out: nothing says where')]);
});

test.each([
  ['nothing', {}, undefined, ['1 connection was left out: both its ends are in one shape']],
  ['a label', { label: 'retry' }, { from: 'g', to: 'g', label: 'retry' }, []],
  ['a corner', { points: '<Array as="points"><mxPoint x="0" y="0"/></Array>' }, { from: 'g', to: 'g' }, []],
])('between two pieces of one picture a line with %s', (_, fields, expected, notices) => {
  const picture = vertex('g', 'group', [600, 0, 60, 60], {});
  const pieces = ['p', 'q'].map((id) => vertex(id, 'ellipse', [0, 0, 30, 30], { parent: 'g' }));
  const page = importCells(picture, ...pieces, edge('e', 'p', 'q', fields));
  if (expected === undefined) expect(page.diagram.connections).toEqual({});
  else expect(page.diagram.connections.e).toMatchObject(expected);
  expect(page.notices).toEqual(notices);
});

test('a loose end at text beside a shape means the shape', () => {
  const text = vertex('t', TEXT, [250, 10, 60, 20], { label: 'note it' });
  const page = importCells(A, B, text, edge('e', 'a', '', { points: point(302, 20, 'targetPoint') }));
  expect(page.diagram.connections.e?.to).toBe('b');
});

test.each([
  ['a', 'b', 'dashed=1;', 'event'],
  ['b', 'a', 'dashed=1;', 'event'],
  ['a', 'b', '', 'traffic'],
  ['a', 'c', 'dashed=1;', 'traffic'],
])('between %s and %s a line "%s" is %s', (from, to, style, kind) => {
  const other = vertex('c', LAMBDA, [600, 0, 48, 48], { label: 'c' });
  expect(importCells(A, B, other, edge('e', from, to, { style })).diagram.connections.e?.kind).toBe(kind);
});

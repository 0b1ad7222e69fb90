import { expect, test } from 'vitest';
import { edge, importCells, LAMBDA, SQS, TEXT, vertex } from './drawio-xml.ts';

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

const point = (x: number, y: number, as: string): string => `<mxPoint x="${x}" y="${y}" as="${as}"/>`;

test.each([
  ['on a shape', 320, 20, 'b'],
  ['12 px beside it', 288, 20, 'b'],
  ['at its label', 324, 60, 'b'],
  ['far from everything', 200, 300, undefined],
])('a loose end %s', (_, x, y, expected) => {
  const labelled = vertex('b', `${SQS}verticalLabelPosition=bottom;`, [300, 0, 48, 48], { label: 'b' });
  const page = importCells(A, labelled, edge('e', 'a', '', { points: point(x, y, 'targetPoint') }));
  expect(page.diagram.connections.e?.to).toBe(expected);
  expect(page.notices).toEqual(
    expected === undefined ? ['1 connection was left out: an end of it is at no shape'] : [],
  );
});

test('a loose end at text beside a shape means the shape', () => {
  const text = vertex('t', TEXT, [250, 10, 60, 20], { label: 'note it' });
  const page = importCells(A, B, text, edge('e', 'a', '', { points: point(302, 20, 'targetPoint') }));
  expect(page.diagram.connections.e?.to).toBe('b');
});

test('connections that end at others, at nothing or inside one shape are counted', () => {
  const page = importCells(A, B, edge('e', 'a', 'b'), edge('f', 'b', 'e'), edge('g', 'a', 'gone'), edge('h', 'e', 'a'));
  expect(Object.keys(page.diagram.connections)).toEqual(['e']);
  expect(page.notices).toEqual([
    '1 connection was left out: an end of it is at no shape',
    '2 connections were left out: they end at other connections',
  ]);
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

import { expect, test } from 'vitest';
import type { Frame } from '../../../shared/document/schema.ts';
import type { ImportedPage } from '../../../shared/import/drawio/import-drawio.ts';
import { BOX, importCells, LAMBDA, nodeOf, TEXT, VPC, vertex } from './drawio-xml.ts';

function absolute(page: ImportedPage, id: string): Frame {
  const node = nodeOf(page, id);
  if (node.parentId === null) return node.frame;
  const around = absolute(page, node.parentId);
  return { ...node.frame, x: node.frame.x + around.x, y: node.frame.y + around.y };
}

/** The middle of the icon: it stands at the top of its frame. */
function iconCentre(page: ImportedPage, id: string): readonly [number, number] {
  const { x, y, width, height } = absolute(page, id);
  return [x + width / 2, y + Math.min(48, width, height) / 2];
}

test.each([
  [48, 1],
  [60, 0.8],
  [78, 0.8],
  [30, 1.6],
  [10, 2],
])("a page of %d px icons is scaled by %d, and every icon's centre with it", (size, factor) => {
  const places = [0, 300, 700].map((x) => [x, x / 2] as const);
  const page = importCells(...places.map(([x, y], index) => vertex(`n${index}`, LAMBDA, [x, y, size, size])));
  places.forEach(([x, y], index) => {
    const [centreX, centreY] = iconCentre(page, `n${index}`);
    expect(centreX).toBeCloseTo((x + size / 2) * factor, 0);
    expect(centreY).toBeCloseTo((y + size / 2) * factor, 0);
  });
});

test('an icon that is small beside the others stays small, around the same centre', () => {
  const page = importCells(
    vertex('a', LAMBDA, [0, 0, 48, 48]),
    vertex('b', LAMBDA, [200, 0, 48, 48]),
    vertex('mark', LAMBDA, [400, 0, 20, 20]),
  );
  expect(nodeOf(page, 'mark').frame).toEqual({ x: 400, y: 0, width: 20, height: 20 });
});

test.each([
  [24, 24],
  [10, 18],
])('a step mark of %d px is %d px large: it does not grow around its number', (drawn, expected) => {
  const page = importCells(vertex('m', 'ellipse;html=1;', [100, 100, drawn, drawn], { label: '8' }));
  expect(nodeOf(page, 'm').frame).toMatchObject({ width: expected, height: expected });
  expect(absolute(page, 'm').x + expected / 2).toBe(100 + drawn / 2);
});

test('a text that sticks out of a rectangle to the sides still lies in it', () => {
  const text = vertex('t', TEXT, [40, 40, 80, 20], { label: 'Creates the destination bucket' });
  const page = importCells(vertex('step', BOX, [0, 0, 240, 100], { label: 'Step 2' }), text);
  expect(nodeOf(page, 't').parentId).toBe('step');
});

test('frames of neighbouring icons do not overlap', () => {
  const page = importCells(
    ...[0, 1, 2, 3].flatMap((column) =>
      [0, 1, 2].map((row) => vertex(`n${column}${row}`, LAMBDA, [column * 70, row * 60, 48, 48])),
    ),
  );
  const frames = Object.keys(page.diagram.nodes).map((id) => absolute(page, id));
  const overlapping = frames.flatMap((a, i) =>
    frames
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
  );
  expect(overlapping).toEqual([]);
});

test.each([
  ['by draw.io parents', 'vpc', [50, 50, 78, 78]],
  ['by place alone', '1', [150, 150, 78, 78]],
] as const)('a child of a frame is relative to it: %s', (_, parent, place) => {
  const page = importCells(vertex('vpc', VPC, [100, 100, 500, 400]), vertex('fn', LAMBDA, place, { parent }));
  expect(nodeOf(page, 'fn').parentId).toBe('vpc');
  expect(nodeOf(page, 'vpc').frame).toEqual({ x: 80, y: 80, width: 400, height: 320 });
  expect(iconCentre(page, 'fn')).toEqual([expect.closeTo(189 * 0.8, 0), expect.closeTo(189 * 0.8, 0)]);
});

test.each([
  ['inside', [120, 120, 78, 78], 'vpc'],
  ['overhanging by three pixels', [97, 120, 78, 78], 'vpc'],
  ['overhanging by half', [60, 120, 78, 78], null],
] as const)('an icon %s a frame is its child or not', (_, place, parent) => {
  const page = importCells(vertex('vpc', VPC, [100, 100, 500, 400]), vertex('fn', LAMBDA, place));
  expect(nodeOf(page, 'fn').parentId).toBe(parent);
});

test('of several frames around an icon the smallest is its parent, and they nest in each other', () => {
  const page = importCells(
    vertex('inner', BOX, [150, 150, 200, 200], { label: 'Inner' }),
    vertex('outer', VPC, [100, 100, 500, 400]),
    vertex('fn', LAMBDA, [200, 200, 78, 78]),
  );
  expect([nodeOf(page, 'fn').parentId, nodeOf(page, 'inner').parentId, nodeOf(page, 'outer').parentId]).toEqual([
    'inner',
    'outer',
    null,
  ]);
});

test('an invisible group is no node; what it holds is placed by it', () => {
  const page = importCells(
    vertex('g', 'group', [300, 200, 400, 300]),
    vertex('a', BOX, [10, 20, 100, 60], { parent: 'g', label: 'a' }),
  );
  expect(Object.keys(page.diagram.nodes)).toEqual(['a']);
  expect(nodeOf(page, 'a')).toMatchObject({ parentId: null, frame: { x: 310, y: 220, width: 100, height: 60 } });
});

test('an icon holds nothing: what draw.io put into it goes to the frame around', () => {
  const page = importCells(
    vertex('vpc', VPC, [0, 0, 500, 400]),
    vertex('fn', LAMBDA, [100, 100, 78, 78], { parent: 'vpc', label: 'fn' }),
    vertex('mark', 'ellipse;html=1;', [60, 60, 18, 18], { parent: 'fn', label: '1' }),
  );
  expect(nodeOf(page, 'mark').parentId).toBe('vpc');
});

test('relative geometry counts in fractions of the parent', () => {
  const page = importCells(
    vertex('p', BOX, [100, 100, 200, 100], { label: 'p' }),
    `<mxCell id="c" value="c" style="html=1;" vertex="1" parent="p"><mxGeometry x="0.5" y="1" width="40" height="40" relative="1" as="geometry"><mxPoint x="5" y="-7" as="offset"/></mxGeometry></mxCell>`,
  );
  expect(absolute(page, 'c')).toMatchObject({ x: 205, y: 193 });
});

test('a shape turned by a quarter takes the place that it covers', () => {
  const page = importCells(vertex('a', `${BOX}rotation=-90;`, [100, 100, 40, 120], { label: 'a' }));
  expect(nodeOf(page, 'a').frame).toEqual({ x: 60, y: 140, width: 120, height: 40 });
});

test('free text is framed where draw.io shows its lines', () => {
  const page = importCells(vertex('t', TEXT, [0, 100, 300, 80], { label: 'Hello' }));
  const { x, y, width, height } = nodeOf(page, 't').frame;
  expect([x + width / 2, y, height]).toEqual([150, 100, 15]);
  expect(width).toBeLessThan(60);
});

test('hidden layers and what they hold are left out and counted', () => {
  const page = importCells(
    '<mxCell id="layer" parent="0" visible="0"/>',
    vertex('a', BOX, [0, 0, 50, 50], { parent: 'layer' }),
    vertex('b', BOX, [0, 0, 50, 50]),
  );
  expect(Object.keys(page.diagram.nodes)).toEqual(['b']);
  expect(page.notices).toEqual(['1 hidden element was left out']);
});

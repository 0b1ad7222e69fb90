import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { type Bendable, isUpright, withCornerAt, withoutPiece, withPieceAt } from '../../renderer/gestures/bends.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { createDiagram, createNode } from '../../shared/document/create.ts';
import type { Point } from '../../shared/document/schema.ts';
import { type NodeGeometry, nodeGeometry } from '../../shared/scene/geometry-node.ts';
import { routeThroughCorners } from '../../shared/scene/routing/route-corners.ts';

/** Icons of 48 pixels whose middles are at these points. */
const [A, B] = [iconAt(24, 24), iconAt(424, 224)];
const LEVEL = iconAt(424, 24);

describe('bending a line', () => {
  test('moves an inner piece square to itself, and with it both its corners', () => {
    const line = through(A, B, [p(200, 24), p(200, 224)]);
    expect(withPieceAt(line, 1, 248)).toEqual([p(248, 24), p(248, 224)]);
  });

  test('lets an end slide along its side as far as that goes', () => {
    const line = through(A, B, [p(200, 24), p(200, 224)]);
    const corners = withPieceAt(line, 0, 32);
    expect(corners).toEqual([p(200, 32), p(200, 224)]);
    expect(routed(A, B, corners)[0]?.y).toBe(32);
  });

  test('gives the end a bend beside it where the side is too short', () => {
    const line = through(A, B, [p(200, 24), p(200, 224)]);
    const corners = withPieceAt(line, 0, 120);
    expect(corners).toHaveLength(4);
    const drawn = routed(A, B, corners);
    expect(drawn[0]).toMatchObject({ y: 24 });
    expect(drawn).toContainEqual(p(200, 120));
  });

  test('makes a bow of a straight line, and takes it back when it is straight again', () => {
    const straight = straightLine(A, LEVEL);
    const bow = withPieceAt(straight, 0, 120);
    expect(bow.map(({ y }) => y)).toEqual([24, 120, 120, 24]);
    const bent = { from: A, to: LEVEL, points: routed(A, LEVEL, bow) };
    expect(withPieceAt(bent, 2, 24)).toEqual([]);
  });

  test('holds a straight line that does not run from middle to middle', () => {
    const corners = withPieceAt(straightLine(A, LEVEL), 0, 32);
    expect(routed(A, LEVEL, corners).map(({ y }) => y)).toEqual([32, 32]);
  });

  test('moves both pieces at a corner', () => {
    const line = through(A, B, [p(200, 24), p(200, 120), p(300, 120), p(300, 224)]);
    expect(withCornerAt(line, 2, p(180, 140))).toEqual([p(180, 24), p(180, 140), p(300, 140), p(300, 224)]);
  });

  test.each([
    ['an inner piece', 2, 2],
    ['the only piece between two ends', 1, 0],
  ])('without %s the pieces beside it run on in one line', (_, piece, left) => {
    const corners = piece === 1 ? [p(200, 24), p(200, 224)] : [p(200, 24), p(200, 120), p(300, 120), p(300, 224)];
    expect(withoutPiece(through(A, B, corners), piece)).toHaveLength(left);
  });

  test('never leaves a slanted piece, wherever it is drawn and wherever an end is moved then', () => {
    const place = fc.integer({ min: -400, max: 800 });
    fc.assert(
      fc.property(fc.nat(9), place, place, place, (pick, to, x, y) => {
        const line = through(A, B, [p(200, 24), p(200, 120), p(300, 120), p(300, 224)]);
        const corners = withPieceAt(line, pick % (line.points.length - 1), to);
        for (const end of [B, iconAt(x, y)]) {
          if (corners.length > 0) expect(slanted(routed(A, end, corners))).toBe(0);
        }
      }),
    );
  });

  test('changes only what is at the end when an end is moved', () => {
    const corners = [p(200, 24), p(200, 120), p(300, 120), p(300, 224)];
    const before = routed(A, B, corners);
    const after = routed(A, iconAt(424, 320), corners);
    expect(after.slice(0, -2)).toEqual(before.slice(0, -2));
    expect(after.at(-1)).toMatchObject({ y: 320 });
  });
});

function p(x: number, y: number): Point {
  return { x, y };
}

function through(from: NodeGeometry, to: NodeGeometry, corners: readonly Point[]): Bendable {
  return { from, to, points: routed(from, to, corners) };
}

function straightLine(from: NodeGeometry, to: NodeGeometry): Bendable {
  return { from, to, points: [p(54, 24), p(394, 24)] };
}

function routed(from: NodeGeometry, to: NodeGeometry, corners: readonly Point[]): readonly Point[] {
  return routeThroughCorners(from, to, corners, {});
}

function slanted(points: readonly Point[]): number {
  let found = 0;
  for (let piece = 0; piece < points.length - 1; piece++) {
    const [a, b] = [points[piece] ?? p(0, 0), points[piece + 1] ?? p(0, 0)];
    const across = isUpright(points, piece) ? Math.abs(a.x - b.x) : Math.abs(a.y - b.y);
    if (across > 0.01) found++;
  }
  return found;
}

function iconAt(x: number, y: number): NodeGeometry {
  const frame = { x: x - 24, y: y - 24, width: 48, height: 48 };
  const nodes = { one: createNode('one', 'aws.lambda', frame, {}) };
  const viewNode = viewSide(createDiagram('aws', { nodes }), 'aws', catalog).nodes.get('one');
  if (viewNode === undefined) throw new Error('no node');
  return nodeGeometry(viewNode, 0);
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import { viewSide } from '../../../shared/catalog/side-view.ts';
import { createConnection } from '../../../shared/document/create.ts';
import type { Connection, Diagram } from '../../../shared/document/schema.ts';
import { inflate, overlaps } from '../../../shared/scene/geometry.ts';
import { placeNodes } from '../../../shared/scene/place-nodes.ts';
import { routeConnections } from '../../../shared/scene/routing/route-connections.ts';
import { largeDiagram } from '../../bench/large-diagram.ts';
import { piecesOf } from '../../support/pieces-of.ts';

test('in a thousand services no line runs through an icon that it does not belong to', () => {
  expect(linesThroughOthers(largeDiagram(1000))).toEqual([]);
});

test('nor do lines from anywhere to anywhere in two hundred', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(199), fc.nat(199)), { minLength: 200, maxLength: 200 }), (pairs) => {
      expect(linesThroughOthers(connected(largeDiagram(200), pairs))).toEqual([]);
    }),
    { numRuns: 5 },
  );
});

function connected(diagram: Diagram, pairs: readonly (readonly [number, number])[]): Diagram {
  const connections: Record<string, Connection> = {};
  for (const [index, [from, to]] of pairs.entries()) {
    const id = `line-${index}`;
    if (from !== to) connections[id] = createConnection(id, `node-${from}`, `node-${to}`, {});
  }
  return { ...diagram, connections };
}

function linesThroughOthers(diagram: Diagram): readonly string[] {
  const view = viewSide(diagram, 'aws', catalog);
  const geometries = placeNodes(view);
  const icons = [...geometries.values()].filter(({ form }) => form === 'icon');
  const through: string[] = [];
  for (const { view: line, points } of routeConnections(view, geometries).connections) {
    const pieces = piecesOf(points);
    const met = icons.find(
      ({ id, core }) =>
        id !== line.from && id !== line.to && pieces.some((piece) => overlaps(piece, inflate(core, -0.5))),
    );
    if (met !== undefined) through.push(`${line.connection.id} through ${met.id}`);
  }
  return through;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import { viewSide } from '../../../shared/catalog/side-view.ts';
import { parseDiagram } from '../../../shared/document/parse.ts';
import type { Diagram, Point, Side } from '../../../shared/document/schema.ts';
import { layOut } from '../../../shared/scene/lay-out.ts';
import { arbitraryNetwork } from '../../support/arbitrary-network.ts';
import { diagram } from '../../support/diagram-builder.ts';

const EXAMPLES = join(import.meta.dirname, '../../../examples');
const files = readdirSync(EXAMPLES).filter((name) => name.endsWith('.skyflip'));

describe('two lines without a common end do not lie on each other', () => {
  test.each(files)('in %s, on both sides', (name) => {
    const parsed = parseDiagram(readFileSync(join(EXAMPLES, name), 'utf8'));
    if (!parsed.ok) throw new Error(parsed.error.message);
    expect([...lyingOn(parsed.value, 'aws'), ...lyingOn(parsed.value, 'azure')]).toEqual([]);
  });

  // A fixed sample: in a very narrow network there may be no room for a line of its own.
  test.each(['aws', 'azure'] as const)('in two hundred networks that were laid out tidily, on %s', (side) => {
    const networks = fc.sample(arbitraryNetwork(side), { numRuns: 200, seed: 7 });
    expect(networks.flatMap((made) => lyingOn(made, side))).toEqual([]);
  });

  test('where both come straight at each other along one row', () => {
    const icon = (x: number, y: number) => ({ frame: { x, y, width: 96, height: 88 } });
    const made = diagram('aws')
      .node('alb', 'aws.alb', icon(0, 0))
      .node('far', 'aws.ec2', icon(700, 200))
      .node('near', 'aws.ec2', icon(200, 200))
      .node('db', 'aws.rds', icon(480, 400))
      .connect('alb', 'far', { toPort: 'left' })
      .connect('near', 'db', { fromPort: 'right' })
      .done();
    expect(lyingOn(made, 'aws')).toEqual([]);
  });
});

/** The pairs of connections that run on each other for more than a few pixels. */
function lyingOn(made: Diagram, side: Side): readonly string[] {
  const { connections } = layOut(viewSide(made, side, catalog)).routes;
  return connections.flatMap((a, index) =>
    connections.slice(index + 1).flatMap((b) => {
      const ends = new Set([a.view.from, a.view.to]);
      if (ends.has(b.view.from) || ends.has(b.view.to)) return [];
      return longestCommon(a.points, b.points) > 6 ? [`${a.view.connection.id} on ${b.view.connection.id}`] : [];
    }),
  );
}

function longestCommon(a: readonly Point[], b: readonly Point[]): number {
  let longest = 0;
  for (let i = 1; i < a.length; i++) {
    for (let j = 1; j < b.length; j++) {
      const common = commonLength([a[i - 1], a[i]], [b[j - 1], b[j]]);
      longest = Math.max(longest, common);
    }
  }
  return longest;
}

type Piece = readonly [Point | undefined, Point | undefined];

function commonLength([a, b]: Piece, [c, d]: Piece): number {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return 0;
  const [across, along] = a.x === b.x && c.x === d.x ? (['x', 'y'] as const) : (['y', 'x'] as const);
  if (a[across] !== b[across] || c[across] !== d[across] || Math.abs(a[across] - c[across]) >= 3) return 0;
  const start = Math.max(Math.min(a[along], b[along]), Math.min(c[along], d[along]));
  return Math.min(Math.max(a[along], b[along]), Math.max(c[along], d[along])) - start;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { copyNodes } from '../../shared/commands/copy.ts';
import { duplicate } from '../../shared/commands/duplicate.ts';
import { move } from '../../shared/commands/move.ts';
import { routeAgain } from '../../shared/commands/route-again.ts';
import { setConnection } from '../../shared/commands/set-connection.ts';
import { turnConnections } from '../../shared/commands/turn-connections.ts';
import { createConnection, createDiagram, createNode } from '../../shared/document/create.ts';
import type { Connection, Diagram, Point, Side } from '../../shared/document/schema.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';
import { commandEnv } from '../support/command-env.ts';

const CORNERS: readonly Point[] = [
  { x: 200, y: 24 },
  { x: 200, y: 224 },
];
const BY = { dx: 40, dy: -16 };

describe('corners that a person placed', () => {
  test.each([
    ['both ends', ['web', 'db'], true],
    ['the frame around both', ['vpc'], true],
    ['one end', ['web'], false],
    ['another node', ['other'], false],
  ])('when %s move, go along: %3$s', (_, ids, goAlong) => {
    const after = made(move(drawn(), { ids, ...BY }, commandEnv()));
    expect(after.connections.line?.waypoints).toEqual(goAlong ? shifted(CORNERS) : CORNERS);
  });

  test('go along on the side only on which both ends are moved', () => {
    const apart = drawn({ sides: { azure: { waypoints: [{ x: 500, y: 500 }] } } }, 'azure');
    const after = made(move(apart, { ids: ['web', 'db'], ...BY }, commandEnv()));
    expect(after.connections.line?.waypoints).toEqual(CORNERS);
    expect(after.connections.line?.sides?.azure?.waypoints).toEqual(shifted([{ x: 500, y: 500 }]));
  });

  test('are shown on the other side where the ends stand alike, and not where they stand elsewhere', () => {
    expect(shownOn(drawn(), 'azure')).toEqual(CORNERS);
    expect(shownOn(drawn({}, 'azure'), 'aws')).toEqual(CORNERS);
    expect(shownOn(drawn({}, 'azure'), 'azure')).toEqual([]);
  });

  test('that are given on a side where the ends stand elsewhere leave the other side alone', () => {
    const waypoints = [{ x: 1, y: 2 }];
    const after = made(setConnection(drawn({}, 'azure'), { id: 'line', fields: { waypoints } }, commandEnv()));
    expect([shownOn(after, 'aws'), shownOn(after, 'azure')]).toEqual([CORNERS, waypoints]);
    const again = made(routeAgain(after, { ids: ['line'] }, commandEnv()));
    expect([shownOn(again, 'aws'), shownOn(again, 'azure')]).toEqual([CORNERS, []]);
    expect(again.connections.line).not.toHaveProperty('sides');
  });

  test('are copied as the shown side has them', () => {
    const own = drawn({ sides: { azure: { waypoints: [{ x: 7, y: 8 }] } } }, 'azure');
    expect(copyNodes(own, ['web', 'db']).connections.line).toMatchObject({ waypoints: [{ x: 7, y: 8 }] });
    const copied = made(duplicate(drawn(), { ids: ['web', 'db'], ...BY }, commandEnv()));
    const [copy] = Object.values(copied.connections).filter(({ id }) => id !== 'line');
    expect(copy?.waypoints).toEqual(shifted(CORNERS));
  });

  test('leave with the end that is taken elsewhere', () => {
    const own = drawn({ sides: { azure: { waypoints: CORNERS } } });
    const after = made(setConnection(own, { id: 'line', fields: { to: 'other' } }, commandEnv()));
    expect(after.connections.line).toMatchObject({ to: 'other', waypoints: [] });
    expect(after.connections.line).not.toHaveProperty('sides');
  });
});

describe('turning connections round', () => {
  test('changes the ends, their ports and the order of the corners, and puts nothing else elsewhere', () => {
    const before = drawn({ fromPort: 'right', labelAt: 0.25, sides: { aws: { waypoints: CORNERS } } });
    const turned = made(turnConnections(before, { ids: ['line'] }, commandEnv())).connections.line;
    const reversed = [...CORNERS].reverse();
    expect(turned).toMatchObject({ from: 'db', to: 'web', toPort: 'right', labelAt: 0.75, waypoints: reversed });
    expect(turned?.sides?.aws?.waypoints).toEqual(reversed);
    expect(turned).not.toHaveProperty('fromPort');
  });

  test('twice brings any diagram back', () => {
    fc.assert(
      fc.property(arbitraryDiagram(), (diagram) => {
        const ids = Object.keys(diagram.connections);
        const there = made(turnConnections(diagram, { ids }, commandEnv()));
        expect(made(turnConnections(there, { ids }, commandEnv())).connections).toEqual(diagram.connections);
      }),
    );
  });
});

/** On Azure both ends stand elsewhere if `apart` says so. */
function drawn(fields: Partial<Connection> = {}, apart?: Side): Diagram {
  const at = (x: number, y: number) => ({ x, y, width: 48, height: 48 });
  const face = (x: number, y: number) => ({ properties: {}, frame: at(x, y) });
  const inside = { parentId: 'vpc' };
  const own = (x: number, y: number) =>
    apart === undefined ? {} : { faces: { aws: { service: 'aws.ec2', properties: {} }, azure: face(x, y) } };
  const nodes = [
    createNode('vpc', 'aws.vpc', { x: 0, y: 0, width: 600, height: 400 }, {}),
    createNode('web', 'aws.ec2', at(20, 20), { ...inside, ...own(300, 20) }),
    createNode('db', 'aws.ec2', at(400, 200), { ...inside, ...own(300, 250) }),
    createNode('other', 'aws.ec2', at(500, 40), inside),
  ];
  const line = createConnection('line', 'web', 'db', { waypoints: [...CORNERS], ...fields });
  return createDiagram(apart ?? 'aws', {
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    connections: { line },
  });
}

function shownOn(diagram: Diagram, side: Side): readonly Point[] | undefined {
  return viewSide(diagram, side, catalog).connections.find(({ connection }) => connection.id === 'line')?.corners;
}

function shifted(points: readonly Point[]): readonly Point[] {
  return points.map(({ x, y }) => ({ x: x + BY.dx, y: y + BY.dy }));
}

function made(result: { readonly ok: boolean; readonly value?: Diagram }): Diagram {
  if (result.value === undefined) throw new Error('rejected');
  return result.value;
}

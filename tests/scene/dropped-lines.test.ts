import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { drawnView } from '../../shared/catalog/drawn-view.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { move } from '../../shared/commands/move.ts';
import { dragRoutes } from '../../shared/scene/drag-routes.ts';
import { FEW_LINES } from '../../shared/scene/few-lines.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import { placeNodes } from '../../shared/scene/place-nodes.ts';
import { quickLayout } from '../../shared/scene/quick-layout.ts';
import { routeKey } from '../../shared/scene/routing/route-memory.ts';
import { largeDiagram } from '../bench/large-diagram.ts';
import { commandEnv } from '../support/command-env.ts';

const DIAGRAM = largeDiagram(120);

test.each([
  ['one node that goes far away', ['node-15'], 48, 2400],
  ['a node in the middle of others', ['node-47'], -24, 8],
  ['several', ['node-15', 'node-16', 'node-52'], 0, 104],
  ['a subnet with all it holds', ['vpc-0-subnet-3'], 16, -24],
])('in a large diagram the drop of %s shows what the drag showed', (_, ids, dx, dy) => {
  const view = drawnView(viewSide(DIAGRAM, 'aws', catalog));
  expect(view.connections.length).toBeGreaterThan(FEW_LINES);
  const layout = layOut(view);
  const dragged = dragRoutes(layout, view, ids, dx, dy);
  const result = move(DIAGRAM, { ids, dx, dy, grows: false }, commandEnv());
  if (!result.ok) throw new Error(result.error.message);
  const dropped = drawnView(viewSide(result.value, 'aws', catalog));
  const shown = quickLayout(dropped, placeNodes(dropped), layout);
  const atDrop = new Map(shown?.routes.connections.map((routed) => [routeKey(routed.view), routed.points]));
  expect(dragged.size).toBeGreaterThan(0);
  for (const [key, points] of dragged) expect(atDrop.get(key)).toEqual(points);
});

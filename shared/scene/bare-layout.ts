import type { SideView } from '../catalog/side-view.ts';
import type { Layout } from './lay-out.ts';
import { placeNodes } from './place-nodes.ts';
import { mapObstacles } from './routing/obstacles.ts';
import { emptyMemory } from './routing/route-memory.ts';

/** Whether the lines are yet to come. */
export function isBare({ connections }: SideView, { routes }: Layout): boolean {
  return connections.length > 0 && routes.connections.length === 0;
}

/** A layout for the moment of which no line is known yet: all nodes where they are. Nothing is to be derived from it that lasts. */
export function bareLayout(view: SideView): Layout {
  const geometries = placeNodes(view);
  const obstacles = mapObstacles(view, geometries);
  return {
    geometries,
    routes: { connections: [], obstacles, memory: emptyMemory() },
    labels: new Map(),
    titles: new Map(),
  };
}

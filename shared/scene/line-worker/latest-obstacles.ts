import type { NodeGeometry } from '../geometry-node.ts';
import { differencesBetween, obstaclesAfter } from '../rigid-shifts.ts';
import { mapObstacles, type ObstacleMap } from '../routing/obstacles.ts';

/** With more nodes elsewhere than these, everything is mapped anew. */
const MOST_OVERLAID = 100;

/** What lines keep away from in one layout after the other. To map a few nodes over the last whole map is far quicker than all. */
export class LatestObstacles {
  #whole: { readonly geometries: ReadonlyMap<string, NodeGeometry>; readonly map: ObstacleMap } | undefined;

  /** Mapped once somebody asks. */
  of(geometries: ReadonlyMap<string, NodeGeometry>): ObstacleMap {
    const find = (): ObstacleMap => this.#find(geometries);
    let found: ObstacleMap | undefined;
    return {
      get grid() {
        found ??= find();
        return found.grid;
      },
    };
  }

  #find(geometries: ReadonlyMap<string, NodeGeometry>): ObstacleMap {
    if (this.#whole !== undefined) {
      const differences = differencesBetween(this.#whole.geometries, geometries);
      const { changed, gone } = differences;
      if (changed.size + gone.size <= MOST_OVERLAID) return obstaclesAfter(this.#whole.map, differences);
    }
    this.#whole = { geometries, map: mapObstacles({ nodes: geometries }, geometries) };
    return this.#whole.map;
  }
}

import type { Point } from '../document/schema.ts';
import { labelAlong, labelPlace, type PlacedLabel } from './label-place.ts';
import type { Layout } from './lay-out.ts';
import type { ObstacleMap } from './routing/obstacles.ts';
import type { RoutedConnection } from './routing/route-connections.ts';
import { SpatialGrid } from './routing/spatial-grid.ts';

/** So many labels look for a place; further ones are put in the middle. */
const MOST_PLACED = 80;
const NOTHING = new SpatialGrid<never>();

/** Labels for a moment: where they were on their lines; on lines that run otherwise, clear of the nodes. */
export class QuickLabels {
  #left = MOST_PLACED;

  constructor(
    private readonly near: Layout,
    private readonly obstacles: ObstacleMap,
  ) {}

  of(
    routed: RoutedConnection,
    before: { readonly routed: RoutedConnection; readonly by: Point } | undefined,
  ): PlacedLabel | undefined {
    const { label, labelAt } = routed.view.connection;
    if (label.trim() === '') return undefined;
    const isNamedAlike =
      before?.routed.view.connection.label === label && before.routed.view.connection.labelAt === labelAt;
    const known = isNamedAlike ? this.near.labels.get(before.routed) : undefined;
    if (known === undefined || before === undefined) return this.#place(routed);
    const { x, y } = before.by;
    return x === 0 && y === 0 ? known : { ...known, rect: { ...known.rect, x: known.rect.x + x, y: known.rect.y + y } };
  }

  #place(routed: RoutedConnection): PlacedLabel | undefined {
    if (this.#left-- <= 0) return labelAlong(routed, routed.view.connection.labelAt ?? 0.5);
    return labelPlace(routed, { obstacles: this.obstacles, lines: NOTHING, labels: NOTHING });
  }
}

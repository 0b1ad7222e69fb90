import { type ConnectionDrawing, drawConnection } from '../../shared/scene/draw-connection.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import type { RoutedConnection } from '../../shared/scene/routing/route-connections.ts';
import type { Theme } from '../../shared/scene/theme.ts';
import type { LiveDiagram } from './live-diagram.ts';
import { liveLabel } from './live-routes.ts';

/** A connection along its way right now; one that a gesture moves leaves out no titles. */
export function drawRouted(
  live: LiveDiagram,
  still: RoutedConnection,
  now: RoutedConnection,
  theme: Theme,
): ConnectionDrawing {
  const titles = still === now ? (live.layout.titles.get(still) ?? NONE) : NONE;
  return drawConnection(now, liveLabel(live, still, now), titles, theme);
}

const NONE: readonly Rect[] = [];

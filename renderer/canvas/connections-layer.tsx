import { ViewportPortal } from '@xyflow/react';
import { type ReactNode, useMemo } from 'react';
import type { ConnectionDrawing } from '../../shared/scene/draw-connection.ts';
import { overlaps, type Rect } from '../../shared/scene/geometry.ts';
import { routeKey } from '../../shared/scene/routing/route-memory.ts';
import { THEMES, type Theme } from '../../shared/scene/theme.ts';
import { useTheme } from '../ui/theme.ts';
import { useCanvas } from './canvas-context.tsx';
import styles from './connections-layer.module.css';
import { drawRouted } from './draw-routed.ts';
import { Drawing } from './drawing.tsx';
import type { LiveDiagram } from './live-diagram.ts';
import { liveRoute } from './live-routes.ts';
import { reachOf } from './reach-of.ts';
import { useVisibleArea } from './visible-area.ts';

/** The connections in view: their lines under the icons, their labels over everything. */
export function ConnectionsLayer(): ReactNode {
  const { live } = useCanvas();
  const area = useVisibleArea();
  const theme = THEMES[useTheme()];
  const drawn = useMemo(() => drawnIn(live, area, theme), [live, area, theme]);
  const isDark = theme.name === 'dark';
  return (
    <ViewportPortal>
      <svg className={styles.lines} aria-hidden>
        {drawn.map(({ key, drawing }) => (
          <Drawing key={key} primitives={drawing.line} isDark={isDark} />
        ))}
      </svg>
      <svg className={styles.labels} aria-hidden>
        {drawn.map(({ key, drawing }) =>
          drawing.label.length === 0 ? null : <Drawing key={key} primitives={drawing.label} isDark={isDark} />,
        )}
      </svg>
    </ViewportPortal>
  );
}

interface Drawn {
  readonly key: string;
  readonly drawing: ConnectionDrawing;
}

function drawnIn(live: LiveDiagram, area: Rect, theme: Theme): readonly Drawn[] {
  const drawn: Drawn[] = [];
  for (const routed of live.layout.routes.connections) {
    const now = liveRoute(live, routed);
    if (!overlaps(reachOf(live.layout, now), area)) continue;
    drawn.push({ key: routeKey(routed.view), drawing: drawRouted(live, routed, now, theme) });
  }
  return drawn;
}

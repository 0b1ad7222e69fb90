import { ViewportPortal } from '@xyflow/react';
import { type ReactNode, useMemo } from 'react';
import type { ConnectionDrawing } from '../../shared/scene/draw-connection.ts';
import type { FindingCount } from '../../shared/scene/finding-badge.ts';
import { overlaps, type Rect } from '../../shared/scene/geometry.ts';
import { routeKey } from '../../shared/scene/routing/route-memory.ts';
import { THEMES, type Theme } from '../../shared/scene/theme.ts';
import { countInWords, drawnLineInWords } from '../spoken/element-in-words.ts';
import { useTheme } from '../ui/theme.ts';
import { useCanvas } from './canvas-context.tsx';
import styles from './connections-layer.module.css';
import { drawRouted } from './draw-routed.ts';
import { Drawing } from './drawing.tsx';
import type { LiveDiagram } from './live-diagram.ts';
import { liveRoute } from './live-routes.ts';
import { reachOf } from './reach-of.ts';
import { sameLook } from './same-look.ts';
import turning from './turning.module.css';
import { useFindingCounts } from './use-finding-counts.ts';
import { useTurned } from './use-turned.ts';
import { useVisibleArea } from './visible-area.ts';

/** The connections in view: their lines under the icons, their labels over everything. */
export function ConnectionsLayer(): ReactNode {
  const { live } = useCanvas();
  const area = useVisibleArea();
  const theme = THEMES[useTheme()];
  const counts = useFindingCounts();
  const inView = useMemo(() => drawnIn(live, area, theme, counts), [live, area, theme, counts]);
  const drawn = useTurned(inView, live.view.side, LINE);
  const isDark = theme.isDark;
  return (
    <ViewportPortal>
      <svg className={styles.lines} data-layer="connections" role="group" aria-label="Connections">
        {drawn.map(({ key, item, phase }) => (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of shapes takes no press at all
          <g
            key={key}
            className={phase === 'here' ? undefined : turning[phase]}
            role="img"
            aria-label={item.words}
            aria-hidden={phase === 'leaving'}
          >
            <Drawing primitives={item.drawing.line} isDark={isDark} />
          </g>
        ))}
      </svg>
      <svg className={styles.labels} data-layer="connections" aria-hidden>
        {drawn.map(({ key, item, phase }) =>
          item.drawing.label.length === 0 ? null : (
            <g key={key} className={phase === 'here' ? undefined : turning[phase]}>
              <Drawing primitives={item.drawing.label} isDark={isDark} />
            </g>
          ),
        )}
      </svg>
    </ViewportPortal>
  );
}

interface Drawn {
  readonly key: string;
  /** As it is read out. */
  readonly words: string;
  readonly drawing: ConnectionDrawing;
}

/** Lines of what the other side builds in join: one fades into the other. */
const LINE = {
  idOf: ({ key }: Drawn): string => key,
  isSame: (a: Drawn, b: Drawn): boolean =>
    sameLook(a.drawing.line, b.drawing.line) && sameLook(a.drawing.label, b.drawing.label),
};

function drawnIn(
  live: LiveDiagram,
  area: Rect,
  theme: Theme,
  counts: ReadonlyMap<string, FindingCount>,
): readonly Drawn[] {
  const drawn: Drawn[] = [];
  for (const routed of live.layout.routes.connections) {
    const now = liveRoute(live, routed);
    if (!overlaps(reachOf(live.layout, now), area)) continue;
    const { view } = routed;
    const words = drawnLineInWords(live.view, view, countInWords(counts.get(view.connection.id)));
    drawn.push({ key: routeKey(view), words, drawing: drawRouted(live, routed, now, theme) });
  }
  return drawn;
}

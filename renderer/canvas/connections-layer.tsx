import { ViewportPortal } from '@xyflow/react';
import { memo, type ReactNode, useMemo } from 'react';
import type { SideView } from '../../shared/catalog/side-view.ts';
import type { Side } from '../../shared/document/schema.ts';
import type { ConnectionDrawing } from '../../shared/scene/draw-connection.ts';
import type { FindingCount } from '../../shared/scene/finding-badge.ts';
import { overlaps, type Rect } from '../../shared/scene/geometry.ts';
import type { RoutedConnection } from '../../shared/scene/routing/route-connections.ts';
import { routeKey } from '../../shared/scene/routing/route-memory.ts';
import type { Primitive } from '../../shared/scene/scene.ts';
import { THEMES, type Theme } from '../../shared/scene/theme.ts';
import { countInWords, drawnLineInWords } from '../spoken/element-in-words.ts';
import { useTheme } from '../ui/theme.ts';
import { useCanvas } from './canvas-context.tsx';
import styles from './connections-layer.module.css';
import { drawRouted } from './draw-routed.ts';
import { Drawing } from './drawing.tsx';
import type { LiveDiagram } from './live-diagram.ts';
import { liveRoute } from './live-routes.ts';
import { reachesIn, reachOf } from './reach-of.ts';
import { sameLook } from './same-look.ts';
import type { Phase } from './turned-items.ts';
import turning from './turning.module.css';
import { useFindingCounts } from './use-finding-counts.ts';
import { useTurned } from './use-turned.ts';

/** The connections in view and near it. */
export function useLinesNear(area: Rect, isWanted: boolean): readonly DrawnLine[] {
  const { live } = useCanvas();
  const theme = THEMES[useTheme()];
  const counts = useFindingCounts();
  return useMemo(() => (isWanted ? drawnIn(live, area, theme, counts) : NONE), [isWanted, live, area, theme, counts]);
}

const NONE: readonly DrawnLine[] = [];

interface ConnectionsLayerProps {
  readonly lines: readonly DrawnLine[];
  readonly side: Side;
}

/** Their lines under the icons, their labels over everything. */
export const ConnectionsLayer = memo(function ConnectionsLayer({ lines, side }: ConnectionsLayerProps): ReactNode {
  const drawn = useTurned(lines, side, LINE);
  const { isDark } = THEMES[useTheme()];
  return (
    <ViewportPortal>
      <svg className={styles.lines} data-layer="connections" role="group" aria-label="Connections">
        {drawn.map(({ key, item, phase }) => (
          <Line key={key} words={item.words} primitives={item.drawing.line} phase={phase} isDark={isDark} />
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
});

interface LineProps {
  readonly words: string;
  readonly primitives: readonly Primitive[];
  readonly phase: Phase;
  readonly isDark: boolean;
}

const Line = memo(function Line({ words, primitives, phase, isDark }: LineProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of shapes takes no press at all
    <g
      className={phase === 'here' ? undefined : turning[phase]}
      role="img"
      aria-label={words}
      aria-hidden={phase === 'leaving'}
    >
      <Drawing primitives={primitives} isDark={isDark} />
    </g>
  );
});

export interface DrawnLine {
  readonly key: string;
  readonly bounds: Rect;
  readonly order: number;
  /** As it is read out. */
  readonly words: string;
  readonly drawing: ConnectionDrawing;
}

/** Lines of what the other side builds in join: one fades into the other. */
const LINE = {
  idOf: ({ key }: DrawnLine): string => key,
  isSame: (a: DrawnLine, b: DrawnLine): boolean =>
    sameLook(a.drawing.line, b.drawing.line) && sameLook(a.drawing.label, b.drawing.label),
};

function drawnIn(
  live: LiveDiagram,
  area: Rect,
  theme: Theme,
  counts: ReadonlyMap<string, FindingCount>,
): readonly DrawnLine[] {
  const { layout, routes, view } = live;
  const reaches = reachesIn(layout);
  const drawn: DrawnLine[] = [];
  for (const [index, routed] of layout.routes.connections.entries()) {
    const now = routes.size === 0 ? routed : liveRoute(live, routed);
    const bounds = (now === routed && reaches[index]) || reachOf(layout, now);
    if (!overlaps(bounds, area)) continue;
    const words = wordsOf(view, routed, counts.get(routed.view.connection.id));
    drawn.push({
      key: routeKey(routed.view),
      bounds,
      order: index,
      words,
      drawing: drawRouted(live, routed, now, theme),
    });
  }
  return drawn;
}

interface Spoken {
  readonly view: SideView;
  readonly count: FindingCount | undefined;
  readonly words: string;
}

/** The words stay while the diagram does: panning says nothing new. */
const spoken = new WeakMap<RoutedConnection, Spoken>();

function wordsOf(view: SideView, routed: RoutedConnection, count: FindingCount | undefined): string {
  const known = spoken.get(routed);
  if (known !== undefined && known.view === view && known.count === count) return known.words;
  const words = drawnLineInWords(view, routed.view, countInWords(count));
  spoken.set(routed, { view, count, words });
  return words;
}

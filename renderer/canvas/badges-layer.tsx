import { ViewportPortal } from '@xyflow/react';
import { memo, type ReactNode, useMemo, useState } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import { connectionBadge, type FindingCount, findingBadge } from '../../shared/scene/finding-badge.ts';
import { overlaps, type Rect } from '../../shared/scene/geometry.ts';
import type { RoutedConnection } from '../../shared/scene/routing/route-connections.ts';
import type { Primitive } from '../../shared/scene/scene.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { useFindings } from '../app-context.tsx';
import { findingsOn } from '../findings/findings-on.ts';
import { SEVERITY_NAMES } from '../ui/severity-mark.tsx';
import { useTheme } from '../ui/theme.ts';
import styles from './badges-layer.module.css';
import { useCanvas } from './canvas-context.tsx';
import { Drawing } from './drawing.tsx';
import { liveGeometry } from './live-diagram.ts';
import { liveLabel, liveRoute } from './live-routes.ts';
import { reachOf } from './reach-of.ts';
import { sameLook } from './same-look.ts';
import { seenFirst } from './seen-first.ts';
import turning from './turning.module.css';
import { useFindingCounts } from './use-finding-counts.ts';
import { useTurned } from './use-turned.ts';

export interface Badge {
  readonly id: string;
  readonly bounds: Rect;
  readonly order: number;
  readonly primitives: readonly Primitive[];
  readonly words: string;
}

/** How many findings each node and each connection in view and near it has. */
export function useBadgesNear(area: Rect, isWanted: boolean, seen: Rect | null): readonly Badge[] {
  const { live } = useCanvas();
  const counts = useFindingCounts();
  const here = useFindings((findings) => findings.here);
  const theme = THEMES[useTheme()];
  const [last] = useState<{ badges: readonly Badge[] }>({ badges: [] });
  const { connections } = live.layout.routes;
  const counted = useMemo(() => withCounts(connections, counts), [connections, counts]);
  return useMemo(() => {
    if (!isWanted) return NONE;
    const found: Badge[] = [];
    let order = 0;
    for (const { routed, count } of counted) {
      order += 1;
      const { id } = routed.view.connection;
      const now = liveRoute(live, routed);
      const bounds = reachOf(live.layout, now);
      if (!overlaps(bounds, area)) continue;
      const primitives = connectionBadge(now, liveLabel(live, routed, now), count, theme);
      found.push({ id, bounds, order, primitives, words: inWords(findingsOn(here, id)) });
    }
    for (const [id, count] of counts) {
      order += 1;
      const geometry = liveGeometry(live, id);
      if (geometry === undefined || !overlaps(geometry.bounds, area)) continue;
      const primitives = findingBadge(geometry, count, theme);
      found.push({ id, bounds: geometry.bounds, order, primitives, words: inWords(findingsOn(here, id)) });
    }
    last.badges = seenFirst(last.badges, found, seen);
    return last.badges;
  }, [isWanted, live, counts, counted, here, area, theme, seen, last]);
}

interface Counted {
  readonly routed: RoutedConnection;
  readonly count: FindingCount;
}

function withCounts(
  connections: readonly RoutedConnection[],
  counts: ReadonlyMap<string, FindingCount>,
): readonly Counted[] {
  return connections.flatMap((routed) => {
    const count = counts.get(routed.view.connection.id);
    return count === undefined ? [] : [{ routed, count }];
  });
}

const NONE: readonly Badge[] = [];

interface BadgesLayerProps {
  readonly badges: readonly Badge[];
  readonly side: Side;
}

/** Over everything; what they stand for is said on hovering. */
export const BadgesLayer = memo(function BadgesLayer({ badges, side }: BadgesLayerProps): ReactNode {
  const turned = useTurned(badges, side, BADGE);
  const { isDark } = THEMES[useTheme()];
  return (
    <ViewportPortal>
      <svg className={styles.badges} data-layer="badges" aria-hidden>
        {turned.map(({ key, item: { id, primitives, words }, phase }) => (
          <g key={key} className={`${styles.badge} ${phase === 'here' ? '' : turning[phase]}`} data-badge={id}>
            <title>{words}</title>
            <Drawing primitives={primitives} isDark={isDark} />
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
});

const BADGE = {
  idOf: ({ id }: Badge): string => id,
  isSame: (a: Badge, b: Badge): boolean => sameLook(a.primitives, b.primitives),
};

const MOST = 5;

function inWords(findings: readonly Finding[]): string {
  const lines = findings
    .slice(0, MOST)
    .map(({ severity, code, message }) => `${SEVERITY_NAMES[severity]} ${code}: ${message}`);
  const left = findings.length - lines.length;
  return [...lines, ...(left > 0 ? [`and ${left} more`] : [])].join('\n');
}

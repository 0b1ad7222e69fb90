import { ViewportPortal } from '@xyflow/react';
import { type ReactNode, useMemo, useState } from 'react';
import { connectionBadge, findingBadge } from '../../shared/scene/finding-badge.ts';
import { overlaps, type Rect } from '../../shared/scene/geometry.ts';
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
import { useVisibleArea } from './visible-area.ts';

interface Badge {
  readonly id: string;
  readonly bounds: Rect;
  readonly primitives: readonly Primitive[];
  readonly words: string;
}

/** How many findings each node and each connection in view has, over everything; what they are is said on hovering. */
export function BadgesLayer({ seen }: { readonly seen: Rect | null }): ReactNode {
  const { live } = useCanvas();
  const counts = useFindingCounts();
  const here = useFindings((findings) => findings.here);
  const area = useVisibleArea();
  const theme = THEMES[useTheme()];
  const [last] = useState<{ badges: readonly Badge[] }>({ badges: [] });
  const badges = useMemo(() => {
    const found: Badge[] = [];
    for (const routed of live.layout.routes.connections) {
      const { id } = routed.view.connection;
      const count = counts.get(id);
      if (count === undefined) continue;
      const now = liveRoute(live, routed);
      const bounds = reachOf(live.layout, now);
      if (!overlaps(bounds, area)) continue;
      const primitives = connectionBadge(now, liveLabel(live, routed, now), count, theme);
      found.push({ id, bounds, primitives, words: inWords(findingsOn(here, id)) });
    }
    for (const [id, count] of counts) {
      const geometry = liveGeometry(live, id);
      if (geometry === undefined || !overlaps(geometry.bounds, area)) continue;
      const primitives = findingBadge(geometry, count, theme);
      found.push({ id, bounds: geometry.bounds, primitives, words: inWords(findingsOn(here, id)) });
    }
    last.badges = seenFirst(last.badges, found, seen);
    return last.badges;
  }, [live, counts, here, area, theme, seen, last]);
  const turned = useTurned(badges, live.view.side, BADGE);
  return (
    <ViewportPortal>
      <svg className={styles.badges} aria-hidden>
        {turned.map(({ key, item: { id, primitives, words }, phase }) => (
          <g key={key} className={`${styles.badge} ${phase === 'here' ? '' : turning[phase]}`} data-badge={id}>
            <title>{words}</title>
            <Drawing primitives={primitives} isDark={theme.isDark} />
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
}

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

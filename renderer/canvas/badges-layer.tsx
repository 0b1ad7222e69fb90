import { ViewportPortal } from '@xyflow/react';
import { type ReactNode, useMemo } from 'react';
import { findingBadge } from '../../shared/scene/finding-badge.ts';
import { overlaps } from '../../shared/scene/geometry.ts';
import type { Primitive } from '../../shared/scene/scene.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { useTheme } from '../ui/theme.ts';
import styles from './badges-layer.module.css';
import { useCanvas } from './canvas-context.tsx';
import { Drawing } from './drawing.tsx';
import { liveGeometry } from './live-diagram.ts';
import { useFindingCounts } from './use-finding-counts.ts';
import { useVisibleArea } from './visible-area.ts';

/** How many findings each node in view has, over everything. */
export function BadgesLayer(): ReactNode {
  const { live } = useCanvas();
  const counts = useFindingCounts();
  const area = useVisibleArea();
  const theme = THEMES[useTheme()];
  const badges = useMemo(() => {
    const found: { readonly id: string; readonly primitives: readonly Primitive[] }[] = [];
    for (const [id, count] of counts) {
      const geometry = liveGeometry(live, id);
      if (geometry === undefined || !overlaps(geometry.bounds, area)) continue;
      found.push({ id, primitives: findingBadge(geometry, count, theme) });
    }
    return found;
  }, [live, counts, area, theme]);
  return (
    <ViewportPortal>
      <svg className={styles.badges} aria-hidden>
        {badges.map(({ id, primitives }) => (
          <Drawing key={id} primitives={primitives} isDark={theme.name === 'dark'} />
        ))}
      </svg>
    </ViewportPortal>
  );
}

import { ViewportPortal } from '@xyflow/react';
import type { ReactNode } from 'react';
import { drawLegend } from '../../shared/scene/legend.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { useTheme } from '../ui/theme.ts';
import badges from './badges-layer.module.css';
import { useCanvas } from './canvas-context.tsx';
import { Drawing } from './drawing.tsx';

/** The key to the kinds of connections, over everything. */
export function LegendLayer(): ReactNode {
  const { legend } = useCanvas().live;
  const theme = THEMES[useTheme()];
  if (legend === undefined) return null;
  return (
    <ViewportPortal>
      <svg className={badges.badges} data-layer="legend" aria-hidden>
        <Drawing primitives={drawLegend(legend, theme)} isDark={false} />
      </svg>
    </ViewportPortal>
  );
}

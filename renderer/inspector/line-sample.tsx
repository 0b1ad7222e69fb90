import type { ReactNode } from 'react';
import type { Connection } from '../../shared/document/schema.ts';
import { drawLine } from '../../shared/scene/draw-connection.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { Drawing } from '../canvas/drawing.tsx';
import { useTheme } from '../ui/theme.ts';
import styles from './line-sample.module.css';

const POINTS = [
  { x: 2, y: 18 },
  { x: 34, y: 18 },
];

/** The line as the diagram draws it. */
export function LineSample({ kind, direction, accent }: Pick<Connection, 'kind' | 'direction' | 'accent'>): ReactNode {
  const theme = THEMES[useTheme()];
  return (
    <svg className={styles.sample} width="36" height="36" viewBox="0 0 36 36" aria-hidden="true">
      <Drawing primitives={drawLine({ id: '', kind, direction, accent }, POINTS, [], theme)} isDark={false} />
    </svg>
  );
}

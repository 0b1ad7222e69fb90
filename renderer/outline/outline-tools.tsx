import { ChevronsDownUp, ChevronsUpDown, Spline } from 'lucide-react';
import type { ReactNode } from 'react';
import { counted } from '../../shared/counted.ts';
import { useApp, useSettings, useView } from '../app-context.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './outline.module.css';

interface OutlineToolsProps {
  readonly fold: (ids: Iterable<string>, isFolded: boolean) => void;
}

/** Above the tree: how much there is, and how much of it is listed. */
export function OutlineTools({ fold }: OutlineToolsProps): ReactNode {
  const { settings } = useApp();
  const { nodes } = useView();
  const hasConnections = useSettings(({ outlineConnections }) => outlineConnections);
  return (
    <div className={styles.tools}>
      <span className={styles.count}>{counted(nodes.size, 'element', 'elements')}</span>
      <IconButton
        label="Show connections"
        isPressed={hasConnections}
        onClick={() => settings.set({ outlineConnections: !hasConnections })}
      >
        <Spline size={16} aria-hidden />
      </IconButton>
      <IconButton label="Unfold all" onClick={() => fold(nodes.keys(), false)}>
        <ChevronsUpDown size={16} aria-hidden />
      </IconButton>
      <IconButton label="Fold all" onClick={() => fold(nodes.keys(), true)}>
        <ChevronsDownUp size={16} aria-hidden />
      </IconButton>
    </div>
  );
}

import { FolderOpen } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { countElements } from '../../shared/document/queries.ts';
import { useApp, useEditor } from '../app-context.tsx';
import styles from './drop-hint.module.css';
import { watchFileDrags } from './file-drag.ts';

/** Over the canvas while a file is held over the window: what happens when it is let go. */
export function DropHint(): ReactNode {
  const [isHeld, setHeld] = useState(false);
  const isDrawn = useEditor(({ history }) => countElements(history.present) > 0);
  const { host } = useApp();
  useEffect(() => watchFileDrags(window, setHeld), []);
  // The desktop takes the drop itself, and then this follows.
  useEffect(() => host.subscribe(({ kind }) => setHeld((held) => held && !kind.startsWith('open'))), [host]);
  if (!isHeld) return null;
  return (
    <div className={styles.hint} aria-hidden>
      <p className={styles.words}>
        <FolderOpen size={18} aria-hidden />
        {isDrawn ? 'Drop it to open or insert it' : 'Drop it to open it'}
      </p>
    </div>
  );
}

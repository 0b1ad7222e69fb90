import { FileText, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useApp } from '../app-context.tsx';
import { useRecentFiles } from '../files/use-recent-files.ts';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './recent-files.module.css';

const MOST = 5;

/** The files that were open lately; nothing where the host cannot remember any. */
export function RecentFiles({ onOpened }: { readonly onOpened: () => void }): ReactNode {
  const { host } = useApp();
  const { files, open, forget } = useRecentFiles();
  if (!host.capabilities.recentFiles) return null;
  return (
    <section className={styles.recent}>
      <h3 className={styles.title}>Recent</h3>
      {files?.length === 0 && <p className={styles.none}>Files that you open or save will be listed here.</p>}
      <ul className={styles.list}>
        {(files ?? []).slice(0, MOST).map(({ ref, name, place }) => (
          <li key={ref} className={styles.row}>
            <button
              type="button"
              className={styles.file}
              title={place}
              onClick={() => void open(ref).then((isOpen) => isOpen && onOpened())}
            >
              <FileText size={16} aria-hidden />
              <span className={styles.name}>{name}</span>
              <span className={styles.place}>{place}</span>
            </button>
            <IconButton label={`Forget ${name}`} onClick={() => void forget(ref)}>
              <X size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { elementNames } from './element-names.ts';
import type { KeyedFinding } from './finding-keys.ts';
import { showAgain } from './suppress.ts';
import styles from './suppressed-findings.module.css';

interface SuppressedFindingsProps {
  readonly rows: readonly KeyedFinding[];
  readonly view: SideView;
}

/** What people set aside, folded away, each with its reason. */
export function SuppressedFindings({ rows, view }: SuppressedFindingsProps): ReactNode {
  const app = useApp();
  const [isOpen, setIsOpen] = useState(false);
  if (rows.length === 0) return null;
  return (
    <section className={styles.section}>
      <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <ChevronRight size={14} aria-hidden />
        {rows.length} suppressed
      </button>
      {isOpen && (
        <ul className={styles.list}>
          {rows.map(({ key, finding }) => (
            <li key={key} className={styles.row}>
              <SeverityMark severity={finding.severity} />
              <span className={styles.code}>{finding.code}</span>
              <span className={styles.text}>
                {finding.message}
                <span className={styles.reason}>
                  {elementNames(finding, view)} · Reason: {finding.suppressed}
                </span>
              </span>
              <Button tone="link" onClick={() => showAgain(app, finding)}>
                Show again
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

import type { ReactNode } from 'react';
import type { Finding } from '../../shared/validation/finding.ts';
import { FixLink } from '../findings/fix-link.tsx';
import { SEVERITY_NAMES } from '../ui/severity-mark.tsx';
import styles from './finding-note.module.css';
import { Note } from './note.tsx';

/** A finding at the field that causes it: what is wrong, and its fix one click away. */
export function FindingNote({ finding }: { readonly finding: Finding }): ReactNode {
  return (
    <Note tone={finding.severity === 'critical' ? 'error' : finding.severity}>
      <span className={styles.hidden}>{SEVERITY_NAMES[finding.severity]}: </span>
      {finding.message}
      <span className={styles.fix}>
        <FixLink finding={finding} />
      </span>
    </Note>
  );
}

import type { ReactNode } from 'react';
import type { Finding } from '../../shared/validation/finding.ts';
import { SEVERITY_NAMES } from '../ui/severity-mark.tsx';
import styles from './finding-note.module.css';
import { Note } from './note.tsx';

/** A finding at the field that causes it: what is wrong, with its severity in words for those who cannot see its colour. */
export function FindingNote({ finding }: { readonly finding: Finding }): ReactNode {
  return (
    <Note tone={finding.severity === 'critical' ? 'error' : finding.severity}>
      <span className={styles.hidden}>{SEVERITY_NAMES[finding.severity]}: </span>
      {finding.message}
    </Note>
  );
}

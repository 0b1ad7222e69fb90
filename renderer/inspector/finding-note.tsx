import type { ReactNode } from 'react';
import { wholeView } from '../../shared/catalog/drawn-view.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { useView } from '../app-context.tsx';
import { elementNames } from '../findings/element-names.ts';
import { FindingMenu } from '../findings/finding-menu.tsx';
import { FixLink } from '../findings/fix-link.tsx';
import { SEVERITY_NAMES } from '../ui/severity-mark.tsx';
import styles from './finding-note.module.css';
import { Note } from './note.tsx';

/** A finding at the field that causes it: what is wrong, its fix one click away, and what else can be done with it. */
export function FindingNote({ finding }: { readonly finding: Finding }): ReactNode {
  const view = wholeView(useView());
  return (
    <Note tone={finding.severity === 'critical' ? 'error' : finding.severity}>
      <span className={styles.hidden}>{SEVERITY_NAMES[finding.severity]}: </span>
      {finding.message}
      <span className={styles.fix}>
        <FixLink finding={finding} />
        <FindingMenu finding={finding} name={elementNames(finding, view)} />
      </span>
    </Note>
  );
}

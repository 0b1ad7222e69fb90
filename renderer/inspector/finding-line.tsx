import type { ReactNode } from 'react';
import { wholeView } from '../../shared/catalog/drawn-view.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { useView } from '../app-context.tsx';
import { elementNames } from '../findings/element-names.ts';
import { FindingMenu } from '../findings/finding-menu.tsx';
import { FixLink } from '../findings/fix-link.tsx';
import { SeverityMark } from '../ui/severity-mark.tsx';
import styles from './finding-line.module.css';

/** A finding that no field stands for. */
export function FindingLine({ finding }: { readonly finding: Finding }): ReactNode {
  const view = wholeView(useView());
  return (
    <div className={styles.line}>
      <span className={styles.mark}>
        <SeverityMark severity={finding.severity} />
      </span>
      <div className={styles.text}>
        <p className={styles.message}>{finding.message}</p>
        <p className={styles.remedy}>{finding.remedy}</p>
        <FixLink finding={finding} />
      </div>
      <FindingMenu finding={finding} name={elementNames(finding, view)} />
    </div>
  );
}

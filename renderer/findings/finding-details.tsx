import type { ReactNode } from 'react';
import { metaOfRule } from '../../shared/flip/meta-of-rule.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { SourceLink } from '../actions/source-link.tsx';
import { useApp } from '../app-context.tsx';
import styles from './finding-details.module.css';
import { sourceTitle } from './source-title.ts';

/** Why it matters, what to do, and where that is known from. */
export function FindingDetails({ finding }: { readonly finding: Finding }): ReactNode {
  const app = useApp();
  const { rule, remedy, source, confirmed } = finding;
  return (
    <div className={styles.details}>
      <dl className={styles.terms}>
        <dt>Why</dt>
        <dd>{metaOfRule(rule)?.why ?? 'The rule could not run on this diagram.'}</dd>
        <dt>What to do</dt>
        <dd>{remedy}</dd>
        {source !== '' && (
          <>
            <dt>Source</dt>
            <dd>
              <SourceLink url={source} text={sourceTitle(app.catalog, source)} />
              {!confirmed && <span className={styles.doubt}>unconfirmed</span>}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

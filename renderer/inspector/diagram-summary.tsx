import type { ReactNode } from 'react';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { SEVERITIES, type Severity } from '../../shared/validation/finding.ts';
import { RULE_CATEGORIES, type RuleCategory } from '../../shared/validation/rule.ts';
import type { FindingSummary } from '../../shared/validation/summary.ts';
import { useDiagram, useFindings } from '../app-context.tsx';
import { SEVERITY_NAMES, SeverityMark } from '../ui/severity-mark.tsx';
import styles from './diagram-summary.module.css';
import { Section } from './section.tsx';

/** How many findings there are on each side, by severity and by what they are about. */
export function DiagramSummary(): ReactNode {
  const { provider } = useDiagram();
  const here = useFindings(({ summaryHere }) => summaryHere);
  const there = useFindings(({ summaryThere }) => summaryThere);
  const [aws, azure] = provider === 'aws' ? [here, there] : [there, here];
  const severities = SEVERITIES.filter((severity) => severity !== 'critical' || has(aws, azure, severity));
  const categories = RULE_CATEGORIES.filter((category) => aws.byCategory[category] + azure.byCategory[category] > 0);
  return (
    <Section title="Findings on both sides">
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {(['aws', 'azure'] as const).map((side) => (
              <th key={side} scope="col" className={side === provider ? styles.shown : undefined}>
                {SIDE_NAMES[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {severities.map((severity) => (
            <tr key={severity}>
              <th scope="row">
                <span className={styles.severity}>
                  <span className={styles.mark} aria-hidden>
                    <SeverityMark severity={severity} />
                  </span>
                  {SEVERITY_NAMES[severity]}
                </span>
              </th>
              <Count count={aws.bySeverity[severity]} />
              <Count count={azure.bySeverity[severity]} />
            </tr>
          ))}
        </tbody>
        {categories.length > 0 && (
          <tbody>
            {categories.map((category) => (
              <tr key={category}>
                <th scope="row">{CATEGORY_NAMES[category]}</th>
                <Count count={aws.byCategory[category]} />
                <Count count={azure.byCategory[category]} />
              </tr>
            ))}
          </tbody>
        )}
        <tbody>
          <Apart name="Restructuring only" aws={aws.structural} azure={azure.structural} />
          <Apart name="Suppressed" aws={aws.suppressed} azure={azure.suppressed} />
        </tbody>
      </table>
      <p className={styles.hint}>Select something to see what is known of it.</p>
    </Section>
  );
}

function Count({ count }: { readonly count: number }): ReactNode {
  return <td className={count === 0 ? styles.none : undefined}>{count.toLocaleString('en-US')}</td>;
}

function Apart({
  name,
  aws,
  azure,
}: {
  readonly name: string;
  readonly aws: number;
  readonly azure: number;
}): ReactNode {
  if (aws + azure === 0) return null;
  return (
    <tr>
      <th scope="row">{name}</th>
      <Count count={aws} />
      <Count count={azure} />
    </tr>
  );
}

function has(aws: FindingSummary, azure: FindingSummary, severity: Severity): boolean {
  return aws.bySeverity[severity] + azure.bySeverity[severity] > 0;
}

const CATEGORY_NAMES: Readonly<Record<RuleCategory, string>> = {
  limits: 'Limits',
  availability: 'Availability',
  scaling: 'Scaling',
  network: 'Network',
  durability: 'Durability',
  security: 'Security',
  lifecycle: 'Lifecycle',
};

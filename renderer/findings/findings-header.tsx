import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { editDiagram } from '../../shared/commands/edit-diagram.ts';
import { SEVERITIES, type Severity } from '../../shared/validation/finding.ts';
import { useApp, useDiagram, useFindings, useSettings } from '../app-context.tsx';
import { severityWord } from '../flip/severity-counts.ts';
import { ENVIRONMENT_OPTIONS } from '../inspector/environment-options.ts';
import { useRun } from '../inspector/use-run.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import type { Option } from '../ui/select-list.tsx';
import { SEVERITY_NAMES, SeverityMark } from '../ui/severity-mark.tsx';
import type { Grouping } from './arrange-findings.ts';
import styles from './findings-header.module.css';

const GROUPINGS: readonly Option<Grouping>[] = [
  { value: 'severity', label: 'By severity' },
  { value: 'rule', label: 'By rule' },
  { value: 'element', label: 'By element' },
];

interface FindingsHeaderProps {
  readonly severities: ReadonlySet<Severity>;
  readonly onSeverities: (severities: ReadonlySet<Severity>) => void;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
}

/** How many there are of which severity, which of them are listed, and for which environment the design is checked. */
export function FindingsHeader({ severities, onSeverities, grouping, onGrouping }: FindingsHeaderProps): ReactNode {
  const { editor, settings } = useApp();
  const isOpen = useSettings((all) => all.findingsOpen);
  const run = useRun();
  const { environment } = useDiagram();
  const counts = useFindings((state) => state.summaryHere.bySeverity);
  const toggle = (severity: Severity): void => {
    const next = new Set(severities);
    if (!next.delete(severity)) next.add(severity);
    onSeverities(next);
  };
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>Findings</h2>
      <div className={styles.counts}>
        {SEVERITIES.filter((severity) => counts[severity] > 0 || severities.has(severity)).map((severity) => (
          <button
            key={severity}
            type="button"
            className={styles.count}
            aria-pressed={severities.has(severity)}
            aria-label={`Show only ${SEVERITY_NAMES[severity].toLowerCase()}: ${counts[severity]}`}
            onClick={() => toggle(severity)}
          >
            <SeverityMark severity={severity} size={13} />
            {counts[severity].toLocaleString('en-US')}
            <span className={styles.word}>{severityWord(severity, counts[severity])}</span>
          </button>
        ))}
      </div>
      <span className={styles.space} />
      {isOpen && (
        <div className={`${styles.select} ${styles.order}`}>
          <Select label="Order of the findings" options={GROUPINGS} value={grouping} onChange={onGrouping} />
        </div>
      )}
      <div className={styles.select}>
        <Select
          label="Environment that the design is for"
          options={ENVIRONMENT_OPTIONS}
          value={environment}
          onChange={(value) => run(editor.dispatch(editDiagram, { environment: value }))}
        />
      </div>
      <IconButton
        label={isOpen ? 'Fold the findings' : 'Show the findings'}
        aria-expanded={isOpen}
        onClick={() => settings.set({ findingsOpen: !isOpen })}
      >
        {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
      </IconButton>
    </header>
  );
}

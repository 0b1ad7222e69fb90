import { ChevronDown, ChevronUp, ListFilter, Presentation } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { SEVERITIES } from '../../shared/validation/finding.ts';
import { shownShortcut } from '../actions/format-shortcut.ts';
import { runAction } from '../actions/run-action.ts';
import { useApp, useSettings } from '../app-context.tsx';
import { severityWord } from '../flip/severity-counts.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import type { Option } from '../ui/select-list.tsx';
import { SEVERITY_NAMES, SeverityMark } from '../ui/severity-mark.tsx';
import type { Grouping } from './arrange-findings.ts';
import { EnvironmentSelect } from './environment-select.tsx';
import { type FilteredCounts, isFiltering, toggled } from './finding-filter.ts';
import styles from './findings-header.module.css';
import { listing, setFilter } from './listing.ts';

const GROUPINGS: readonly Option<Grouping>[] = [
  { value: 'severity', label: 'By severity' },
  { value: 'rule', label: 'By rule' },
  { value: 'element', label: 'By element' },
];

/** How many there are of which severity, which of them are listed, and for which environment the design is checked. */
export function FindingsHeader({ counts }: { readonly counts: FilteredCounts }): ReactNode {
  const app = useApp();
  const { settings, host } = app;
  const isOpen = useSettings((all) => all.findingsOpen);
  const { filter, grouping, isFilterShown } = useStore(listing);
  const { bySeverity } = counts;
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>Findings</h2>
      <div className={styles.counts}>
        {SEVERITIES.filter((severity) => bySeverity[severity] > 0 || filter.severities.has(severity)).map(
          (severity) => (
            <button
              key={severity}
              type="button"
              className={styles.count}
              aria-pressed={filter.severities.has(severity)}
              aria-label={`Show only ${SEVERITY_NAMES[severity].toLowerCase()}: ${bySeverity[severity]}`}
              title={MARKS[severity]}
              onClick={() => setFilter({ severities: toggled(filter.severities, severity) })}
            >
              <SeverityMark severity={severity} size={13} />
              {bySeverity[severity].toLocaleString('en-US')}
              <span className={styles.word}>{severityWord(severity, bySeverity[severity])}</span>
            </button>
          ),
        )}
      </div>
      {isOpen && (
        <IconButton
          label="Filter the findings"
          shortcut={shownShortcut('filter-findings', host.capabilities.isMac)}
          isPressed={isFilterShown || isFiltering(filter)}
          aria-expanded={isFilterShown}
          onClick={() => listing.setState({ isFilterShown: !isFilterShown })}
        >
          <ListFilter size={15} aria-hidden />
        </IconButton>
      )}
      <span className={styles.space} />
      {isOpen && (
        <div className={`${styles.select} ${styles.order}`}>
          <Select
            label="Order of the findings"
            options={GROUPINGS}
            value={grouping}
            onChange={(next) => listing.setState({ grouping: next })}
          />
        </div>
      )}
      <div className={styles.select}>
        <EnvironmentSelect label="Environment that the design is for" />
      </div>
      <IconButton
        label="Review summary"
        shortcut={shownShortcut('review', host.capabilities.isMac)}
        onClick={() => void runAction(app, 'review')}
      >
        <Presentation size={15} aria-hidden />
      </IconButton>
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

/** What the marks on the canvas look like, for those who hover over the count. */
const MARKS = {
  critical: 'Round red marks on the canvas: it is lost, exposed or cannot run',
  error: 'Round red marks on the canvas: it will not work as drawn',
  warning: 'Amber marks with rounded corners on the canvas: a risk to decide about',
  info: 'Blue square marks on the canvas: worth knowing, or a question about what is not stated',
} as const;

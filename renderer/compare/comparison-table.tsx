import { type ReactNode, useId } from 'react';
import { type Comparison, citationOf, FEWEST_COMPARED } from '../../shared/catalog/compare.ts';
import { type Cell, type ComparedRow, partsOf } from '../../shared/catalog/compare-cells.ts';
import { LIKENESS_SIGNS } from '../../shared/catalog/compare-markdown.ts';
import { plansOf } from '../../shared/catalog/plans.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import { useApp } from '../app-context.tsx';
import { PlanList } from '../service-card/plan-list.tsx';
import { Unconfirmed } from '../service-card/unconfirmed.tsx';
import { Button } from '../ui/button.tsx';
import spoken from '../ui/spoken.module.css';
import { type ColumnEdit, ColumnHead } from './column-head.tsx';
import styles from './comparison-table.module.css';
import { NumberedSources } from './numbered-sources.tsx';

interface ComparisonTableProps {
  readonly comparison: Comparison;
  /** Present: columns can be moved, removed and changed. */
  readonly columns?: ColumnEdit;
  /** Lays the plans of a service side by side. */
  readonly onPlans: (service: Service) => void;
}

/** Columns of services, rows of what is said of them in groups, numbered sources below. */
export function ComparisonTable({ comparison, columns, onPlans }: ComparisonTableProps): ReactNode {
  const { subjects, groups } = comparison;
  const id = useId();
  const isCompared = subjects.length >= FEWEST_COMPARED;
  return (
    <div className={styles.whole} style={{ minWidth: NAMES_WIDTH + subjects.length * LEAST_COLUMN }}>
      <table className={styles.table} aria-label="Facts side by side">
        <thead>
          <tr>
            <td className={styles.names} />
            {subjects.map((subject, index) => (
              <th key={subject.key} scope="col">
                <ColumnHead subject={subject} at={index} of={subjects.length} edit={columns} />
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={subjects.length + 1} id={`${id}-${group.id}`}>
                <span className={styles.groupTitle}>{group.title}</span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr key={row.id} data-likeness={isCompared ? row.likeness : undefined}>
                <th scope="row">
                  <RowName row={row} isCompared={isCompared} />
                </th>
                {row.cells.map((cell, index) => (
                  <td key={subjects[index]?.key}>
                    <CellText cell={cell} missing={row.missing} comparison={comparison} isCompared={isCompared} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        <Plans comparison={comparison} onPlans={onPlans} />
      </table>
      <NumberedSources sources={comparison.sources} />
    </div>
  );
}

const NAMES_WIDTH = 148;
const LEAST_COLUMN = 196;

const SAID: Readonly<Record<ComparedRow['likeness'], string>> = {
  different: '(differs)',
  'in-words': '(told in words)',
  same: '(the same)',
  unknown: '',
};

function RowName({
  row: { name, likeness },
  isCompared,
}: {
  readonly row: ComparedRow;
  readonly isCompared: boolean;
}): ReactNode {
  const isMarked = isCompared && likeness !== 'unknown';
  return (
    <span className={styles.rowName}>
      <span>{name}</span>
      {isMarked && (
        <>
          <span className={styles.sign} aria-hidden>
            {LIKENESS_SIGNS[likeness]}
          </span>
          <span className={spoken.spoken}>{SAID[likeness]}</span>
        </>
      )}
    </span>
  );
}

interface CellTextProps {
  readonly cell: Cell | undefined;
  readonly missing: string;
  readonly comparison: Comparison;
  readonly isCompared: boolean;
}

function CellText({ cell, missing, comparison, isCompared }: CellTextProps): ReactNode {
  const { catalog } = useApp();
  if (cell === undefined) return <span className={styles.unknown}>{missing}</span>;
  const { lead, rest } = partsOf(cell);
  const number = citationOf(cell, comparison);
  const title = cell.source && catalog.sources.get(cell.source.source)?.title;
  const when = cell.source?.status === 'checked' ? `checked ${cell.source.checked}` : 'not confirmed there';
  return (
    <>
      {lead !== '' && (
        <strong className={styles.lead} data-differs={(isCompared && cell.differs) || undefined}>
          {lead}
        </strong>
      )}
      {rest}
      {cell.note !== '' && <span className={styles.note}> ({cell.note})</span>}
      {cell.source !== undefined && <Unconfirmed of={cell.source} />}
      {number !== undefined && (
        <sup className={styles.citation} title={`${title}, ${when}`}>
          {number}
        </sup>
      )}
    </>
  );
}

/** The plans of each, folded; those of one service can be laid side by side in its place. */
function Plans({ comparison: { subjects }, onPlans }: Pick<ComparisonTableProps, 'comparison' | 'onPlans'>): ReactNode {
  const { catalog } = useApp();
  if (subjects.every(({ service }) => service.variants.length === 0)) return null;
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={subjects.length + 1}>
          <span className={styles.groupTitle}>Plans and modes</span>
        </th>
      </tr>
      <tr>
        <th scope="row">All of them</th>
        {subjects.map(({ key, service, variant }) => (
          <td key={key}>
            <PlanList plans={plansOf(service, catalog)} current={variant?.id} />
            {service.variants.length > 1 && (
              <Button tone="link" onClick={() => onPlans(service)}>
                Compare the plans of {service.shortName}
              </Button>
            )}
          </td>
        ))}
      </tr>
    </tbody>
  );
}

import { type ReactNode, useCallback, useState } from 'react';
import { useStore } from 'zustand';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import type { FlipReport } from '../../shared/flip/flip.ts';
import { useApp } from '../app-context.tsx';
import { keyed } from '../findings/finding-keys.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { useGrowingList } from '../ui/growing-list.ts';
import { shownReport } from './open-report.ts';
import part from './report-part.module.css';
import styles from './report-structure.module.css';
import { stepThroughRows } from './step-through-rows.ts';
import { SuggestionRow } from './suggestion-row.tsx';
import { useApplying } from './use-applying.ts';

/** What the other side calls for that is not one box for one box: to be previewed and applied, one by one or together. */
export function ReportStructure({ report }: { readonly report: FlipReport }): ReactNode {
  const { to, restructuring } = report;
  const { planned, apply, stop } = useApplying(useApp());
  const applyOne = useCallback((id: string) => apply(to, [id]), [apply, to]);
  const { suggested, unmended } = restructuring;
  const asked = useStore(shownReport, ({ suggestion }) => suggestion);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NONE);
  // The one that was asked for comes first: it need not be looked for.
  const ordered = asked === null ? suggested : [...suggested].sort((a, b) => rankOf(a, asked) - rankOf(b, asked));
  const growing = useGrowingList(ordered.length, 30);
  const here = ordered.filter(({ suggestion }) => chosen.has(suggestion.id)).map(({ suggestion }) => suggestion.id);
  const choose = (id: string, isChosen: boolean): void =>
    setChosen((before) => {
      const next = new Set(before);
      if (isChosen) next.add(id);
      else next.delete(id);
      return next;
    });
  return (
    <>
      {suggested.length === 0 ? (
        <p className={part.none}>Nothing to restructure: {SIDE_NAMES[to]} takes this design as it is drawn.</p>
      ) : (
        <Tools
          to={to}
          total={suggested.length}
          chosen={here}
          onChoose={(ids) => setChosen(new Set(ids))}
          ids={ordered.map(({ suggestion }) => suggestion.id)}
          planned={planned}
          onApply={(ids) => apply(to, ids)}
          onStop={stop}
        />
      )}
      <ul className={part.list} aria-label="Suggestions" onKeyDown={stepThroughRows}>
        {ordered.slice(0, growing.count).map(({ suggestion, findings }) => (
          <SuggestionRow
            key={suggestion.id}
            suggestion={suggestion}
            findings={findings}
            isAsked={suggestion.id === asked}
            isAlone={suggested.length === 1}
            isChosen={chosen.has(suggestion.id)}
            onChoose={choose}
            onApply={applyOne}
          />
        ))}
        {growing.count < ordered.length && (
          <li key={growing.count} ref={growing.end} className={styles.end} aria-hidden />
        )}
      </ul>
      {unmended.length > 0 && (
        <section className={styles.unmended} aria-label="Without a suggestion">
          <h3 className={part.title}>
            Without a suggestion <span className={part.count}>{unmended.length}</span>
          </h3>
          <ul className={styles.plain}>
            {keyed(unmended.slice(0, 50)).map(({ key, finding }) => (
              <li key={key}>
                {finding.code}: {finding.message} {finding.remedy}
              </li>
            ))}
          </ul>
          {unmended.length > 50 && <p className={styles.note}>and {unmended.length - 50} more</p>}
        </section>
      )}
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();

function rankOf({ suggestion }: FlipReport['restructuring']['suggested'][number], asked: string): number {
  return suggestion.id === asked ? 0 : 1;
}

interface ToolsProps {
  readonly to: FlipReport['to'];
  readonly total: number;
  readonly ids: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  /** How many are planned so far; null: none is being planned. */
  readonly planned: number | null;
  /** Absent: all, also those that come up on the way. */
  readonly onApply: (ids?: readonly string[]) => void;
  readonly onStop: () => void;
}

function Tools({ to, total, ids, chosen, onChoose, planned, onApply, onStop }: ToolsProps): ReactNode {
  const isAll = chosen.length === total;
  const isSome = chosen.length > 0 && !isAll;
  return (
    <div className={styles.tools}>
      {total > 1 && (
        <Checkbox label="Select all" isChecked={isAll} onChange={(isChecked) => onChoose(isChecked ? ids : [])} />
      )}
      <p className={styles.progress} role="status">
        {planned === null
          ? total === 1
            ? `It changes ${SIDE_NAMES[to]} only.`
            : `Each changes ${SIDE_NAMES[to]} only. Applied together they are one step of undo.`
          : `Planning ${planned + 1}…`}
      </p>
      {planned !== null && <Button onClick={onStop}>Cancel</Button>}
      {total > 1 && (
        <Button
          tone="primary"
          aria-disabled={planned !== null}
          onClick={() => planned === null && onApply(isSome ? chosen : undefined)}
        >
          {isSome ? `Apply ${chosen.length} of ${total}` : `Apply all ${total}`}
        </Button>
      )}
    </div>
  );
}

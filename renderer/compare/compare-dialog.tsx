import { type ReactNode, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { compareServices, FEWEST_COMPARED, onlyDifferences } from '../../shared/catalog/compare.ts';
import { comparisonMarkdown } from '../../shared/catalog/compare-markdown.ts';
import { counted } from '../../shared/counted.ts';
import { useApp, useDiagram } from '../app-context.tsx';
import { useCopy } from '../catalog-browser/use-copy.ts';
import { today } from '../state/today.ts';
import { Dialog } from '../ui/dialog.tsx';
import { SCROLLED_BY_KEYS } from '../ui/scrolled-by-keys.ts';
import styles from './compare-dialog.module.css';
import { CompareTools } from './compare-tools.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { MorePlans } from './more-plans.tsx';
import { compareView, plansOf, type SubjectRef, subjectOf, withoutDoubles } from './open-compare.ts';
import { Suggested } from './suggested.tsx';

/** Two to four services, plans or nodes side by side, in every dimension in which the catalog knows one of them. */
export function CompareDialog(): ReactNode {
  const app = useApp();
  const { catalog, ui } = app;
  const diagram = useDiagram();
  const copy = useCopy();
  const first = useRef<HTMLInputElement>(null);
  const { columns, isOnlyDifferences } = useStore(compareView);
  const shown = useMemo(() => {
    // A node of the diagram is read anew whenever that changes.
    void diagram;
    return columns.flatMap((ref) => {
      const subject = subjectOf(ref, app);
      return subject === undefined ? [] : [{ ref, subject }];
    });
  }, [app, columns, diagram]);
  const whole = useMemo(
    () =>
      compareServices(
        shown.map(({ subject }) => subject),
        catalog,
        today(),
      ),
    [shown, catalog],
  );
  const comparison = useMemo(() => (isOnlyDifferences ? onlyDifferences(whole) : whole), [whole, isOnlyDifferences]);
  const canCompare = shown.length >= FEWEST_COMPARED;

  const setColumns = (next: readonly SubjectRef[]): void => compareView.setState({ columns: withoutDoubles(next) });
  const refs = shown.map(({ ref }) => ref);
  const edit = {
    replace: (at: number, ref: SubjectRef) => setColumns(refs.map((one, index) => (index === at ? ref : one))),
    remove: (at: number) => {
      setColumns(refs.filter((_, index) => index !== at));
      first.current?.focus();
    },
    move: (at: number, by: -1 | 1) => {
      const next = [...refs];
      const [moved] = next.splice(at, 1);
      if (moved !== undefined) next.splice(at + by, 0, moved);
      setColumns(next);
    },
  };

  return (
    <Dialog
      title="Compare services"
      width={1280}
      isTall
      initialFocus={() => first.current}
      onClose={ui.close}
      description={`Services of either cloud, their plans, and nodes with their settings. Facts as of ${catalog.version}.`}
    >
      <CompareTools
        first={first}
        subjects={shown.map(({ subject }) => subject)}
        isOnlyDifferences={isOnlyDifferences && canCompare}
        onOnlyDifferences={(isOnly) => compareView.setState({ isOnlyDifferences: isOnly })}
        onAdd={(ref) => setColumns([...refs, ref])}
        onCopy={() =>
          copy(comparisonMarkdown(comparison, catalog.version), `${counted(shown.length, 'column', 'columns')} copied`)
        }
      />
      <MorePlans
        subjects={shown.map(({ subject }) => subject)}
        onShow={(ref, isInPlaceOfLast) => setColumns([...(isInPlaceOfLast ? refs.slice(0, -1) : refs), ref])}
      />
      <div className={styles.scroller} {...SCROLLED_BY_KEYS} role="region" aria-label="Comparison">
        {!canCompare && <Suggested subject={shown[0]?.subject} onAdd={(ref) => setColumns([...refs, ref])} />}
        {shown.length > 0 && (
          <ComparisonTable
            comparison={canCompare ? comparison : whole}
            columns={edit}
            onPlans={(service) => setColumns(plansOf(service))}
          />
        )}
        {canCompare && comparison.groups.length === 0 && (
          <p className={styles.nothing}>Nothing that is known of them differs.</p>
        )}
      </div>
    </Dialog>
  );
}

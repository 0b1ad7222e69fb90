import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { type CatalogRow, catalogTable } from '../../shared/catalog/catalog-table.ts';
import { rowsMarkdown } from '../../shared/catalog/service-markdown.ts';
import { counted } from '../../shared/counted.ts';
import { useApp } from '../app-context.tsx';
import { PALETTE_CATEGORIES } from '../palette/palette-categories.ts';
import { today } from '../state/today.ts';
import styles from './catalog-browser.module.css';
import { CatalogRows } from './catalog-rows.tsx';
import { CatalogTools } from './catalog-tools.tsx';
import { type CatalogView, catalogView } from './open-catalog.ts';
import { useCopy } from './use-copy.ts';

interface CatalogBrowserProps {
  /** Has the keyboard first. */
  readonly first: RefObject<HTMLElement | null>;
  /** The service whose row has the keyboard first instead. */
  readonly returnTo: string | undefined;
}

/** The table of the whole catalog with what narrows it down. */
export function CatalogBrowser({ first, returnTo }: CatalogBrowserProps): ReactNode {
  const { catalog } = useApp();
  const copy = useCopy();
  const view = useStore(catalogView);
  const shown = useDeferredValue(view);
  const [entered] = useState(view);
  const table = useRef<HTMLDivElement>(null);
  // A key led down to rows that have not followed what was typed yet.
  const isAwaited = useRef(false);
  const rows = useMemo(() => {
    const filter = filterOf(shown);
    const of = (from: CatalogView['from']): readonly CatalogRow[] => catalogTable(catalog, from, today(), filter);
    return { aws: of('aws'), azure: of('azure') };
  }, [catalog, shown]);
  const here = rows[shown.from];
  const there = rows[otherSide(shown.from)];

  /** From the search field down into the rows; Enter takes the best. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && view.typed !== '') {
      event.stopPropagation();
      catalogView.setState({ typed: '' });
    }
    if (event.key === 'Enter' && view.typed.trim() !== '') {
      event.preventDefault();
      // The rows may not have followed what was typed yet.
      const [best] = catalogTable(catalog, view.from, today(), filterOf(view));
      if (best !== undefined) catalogView.setState({ service: best.service.id, isDirect: false });
    }
    // Rows that are about to be replaced would take the keyboard with them.
    isAwaited.current = event.key === 'ArrowDown' && shown !== view;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      if (!isAwaited.current) focusFirstRow(table.current);
    }
  };
  useEffect(() => {
    if (!isAwaited.current || shown !== view) return;
    isAwaited.current = false;
    focusFirstRow(table.current);
  }, [shown, view]);

  return (
    <div className={styles.browser}>
      <CatalogTools
        view={view}
        counts={{ aws: rows.aws.length, azure: rows.azure.length }}
        search={first}
        onSearchKey={onKeyDown}
        onCopy={() => copy(rowsMarkdown(here, shown.from), `${counted(here.length, 'row', 'rows')} copied`)}
      />
      <div
        // Other rows begin at their first.
        key={`${shown.from} ${shown.typed} ${shown.category} ${shown.fidelity} ${shown.lifecycle}`}
        ref={table}
        className={styles.scroller}
      >
        <CatalogRows
          rows={here}
          from={shown.from}
          typed={shown.typed}
          // Once: rows that follow what is typed do not take the keyboard from the search.
          returnTo={shown === entered ? returnTo : undefined}
          onLeaveUp={() => first.current?.focus()}
        />
        {here.length === 0 && <NothingFound view={shown} there={there.length} />}
      </div>
    </div>
  );
}

function focusFirstRow(table: HTMLElement | null): void {
  table?.querySelector<HTMLElement>('[data-row]')?.focus();
}

function filterOf({ typed, category, fidelity, lifecycle }: CatalogView): Parameters<typeof catalogTable>[3] {
  return {
    typed,
    categories: PALETTE_CATEGORIES.find(({ id }) => id === category)?.of,
    fidelity: fidelity === 'any' ? undefined : fidelity,
    lifecycle,
  };
}

function NothingFound({ view, there }: { readonly view: CatalogView; readonly there: number }): ReactNode {
  const isFiltered = view.category !== 'all' || view.fidelity !== 'any' || view.lifecycle !== 'any';
  return (
    <div className={styles.nothing}>
      <p className={styles.title}>No service fits{view.typed.trim() === '' ? '' : ` “${view.typed.trim()}”`}.</p>
      <p>
        {there > 0
          ? 'The other direction has some: switch it above.'
          : isFiltered
            ? 'Take a filter away, or try fewer letters.'
            : 'Try fewer letters, what it does (“queue”, “firewall”), or its name on the other cloud.'}
      </p>
    </div>
  );
}

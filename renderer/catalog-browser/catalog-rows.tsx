import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import type { CatalogRow } from '../../shared/catalog/catalog-table.ts';
import { CATEGORY_NAMES } from '../../shared/catalog/category-names.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { groupBy } from '../../shared/group-by.ts';
import { useGrowingList } from '../ui/growing-list.ts';
import { CatalogTableRow } from './catalog-row.tsx';
import styles from './catalog-rows.module.css';

interface CatalogRowsProps {
  readonly rows: readonly CatalogRow[];
  readonly from: Side;
  readonly typed: string;
  readonly returnTo: string | undefined;
  /** A key led up from the first row. */
  readonly onLeaveUp: () => void;
}

/** Drawn at once; the others when they are scrolled to. */
const FIRST_ROWS = 30;

/** A service in each row, beside what it is on the other side; one row at a time takes the Tab key, arrows move on. */
export function CatalogRows({ rows, from, typed, returnTo, onLeaveUp }: CatalogRowsProps): ReactNode {
  const table = useRef<HTMLTableElement>(null);
  const place = rows.findIndex(({ service }) => service.id === returnTo);
  const growing = useGrowingList(rows.length, Math.max(FIRST_ROWS, place + FIRST_ROWS));
  const [activeId, setActiveId] = useState(returnTo);
  const current = rows.some(({ service }) => service.id === activeId) ? activeId : rows[0]?.service.id;
  useEffect(() => {
    if (returnTo !== undefined) table.current?.querySelector<HTMLElement>(`[data-row="${returnTo}"]`)?.focus();
  }, [returnTo]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = rows.findIndex(({ service }) => service.id === rowOf(event.target));
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowUp' && at === 0) {
      event.preventDefault();
      onLeaveUp();
    }
    const next = rows[nextPlace(event.key, at, rows.length)];
    if (next === undefined) return;
    event.preventDefault();
    if (rows.indexOf(next) >= growing.count) flushSync(growing.showAll);
    table.current?.querySelector<HTMLElement>(`[data-row="${next.service.id}"]`)?.focus();
  };

  const shown = rows.slice(0, growing.count);
  const isSearching = typed.trim() !== '';
  const groups = isSearching
    ? [[undefined, shown] as const]
    : [...groupBy(shown, ({ service }): Service['category'] | undefined => service.category)];
  if (rows.length === 0) return null;
  return (
    <>
      <table
        ref={table}
        className={styles.table}
        aria-label={`${SIDE_NAMES[from]} services and their counterparts`}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => setActiveId(rowOf(target) ?? activeId)}
      >
        <thead className={styles.heads}>
          <tr>
            <th scope="col" className={styles.service}>
              {SIDE_NAMES[from]}
            </th>
            <th scope="col" className={styles.match}>
              Match
            </th>
            <th scope="col" className={styles.twin}>
              {SIDE_NAMES[otherSide(from)]}
            </th>
            <th scope="col">What to know</th>
            <th scope="col" className={styles.actions}>
              <span className={styles.spoken}>Actions</span>
            </th>
          </tr>
        </thead>
        {groups.map(([category, group]) => (
          <tbody key={category ?? 'found'}>
            {category !== undefined && (
              <tr className={styles.category}>
                <th scope="rowgroup" colSpan={5}>
                  {CATEGORY_NAMES[category]}
                </th>
              </tr>
            )}
            {group.map((row) => (
              <CatalogTableRow
                key={row.service.id}
                row={row}
                from={from}
                typed={typed}
                isActive={row.service.id === current}
                isOfCategory={isSearching}
              />
            ))}
          </tbody>
        ))}
      </table>
      {growing.count < rows.length && <div key={growing.count} ref={growing.end} className={styles.end} aria-hidden />}
    </>
  );
}

function rowOf(target: EventTarget): string | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest('tr')?.querySelector<HTMLElement>('[data-row]')?.dataset.row;
}

const PAGE = 8;

/** -1: the key leads nowhere. */
function nextPlace(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return Math.min(at + PAGE, count - 1);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

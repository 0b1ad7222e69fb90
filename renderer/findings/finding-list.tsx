import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { useEditor, useFindings } from '../app-context.tsx';
import { useGrowingList } from '../ui/growing-list.ts';
import type { ArrangedFindings, FindingGroup } from './arrange-findings.ts';
import { elementNames } from './element-names.ts';
import type { KeyedFinding } from './finding-keys.ts';
import styles from './finding-list.module.css';
import { FindingRow } from './finding-row.tsx';
import { SuppressedFindings } from './suppressed-findings.tsx';

interface FindingListProps {
  readonly arranged: ArrangedFindings;
  readonly view: SideView;
}

/** Rows that arrow keys go through; one of them is open. */
export function FindingList({ arranged, view }: FindingListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const current = useFindings((state) => state.current);
  const selection = useEditor((state) => state.selection);
  const [focused, setFocused] = useState<string | null>(null);
  const groups = useMemo(() => groupsOf(arranged, view), [arranged, view]);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const growing = useGrowingList(rows.length);
  const reachable = focused ?? current;
  const entry = rows.some(({ key }) => key === reachable) ? reachable : rows[0]?.key;

  const { showAll, count } = growing;
  const isListed = current !== null && rows.slice(0, count).some(({ key }) => key === current);
  const isBelow = current !== null && !isListed && rows.some(({ key }) => key === current);
  useEffect(() => {
    if (isBelow) showAll();
    // Once for each: from then on the list stays where the person scrolls it to.
    if (current !== null && isListed)
      list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current, isBelow, isListed, showAll]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'End') showAll();
    if (moveFocus(event, list.current)) event.stopPropagation();
  };

  let index = -1;
  return (
    <div className={styles.list} role="group" aria-label="Findings" ref={list} onKeyDown={onKeyDown}>
      {groups.map(({ title, rows: inGroup }) => (
        <div key={title} className={styles.group}>
          {title !== '' && index + 1 < growing.count && (
            <h3 className={styles.heading}>
              {title} <span className={styles.count}>{inGroup.length}</span>
            </h3>
          )}
          <div role="list" aria-label={title || 'Of the design'}>
            {inGroup.map((row) => {
              index += 1;
              if (index >= growing.count) return null;
              return (
                <FindingRow
                  key={row.key}
                  id={row.key}
                  finding={row.finding}
                  names={elementNames(row.finding, view)}
                  isCurrent={row.key === current}
                  isAbout={isAbout(row, selection)}
                  isEntry={row.key === entry}
                  onFocus={setFocused}
                />
              );
            })}
          </div>
        </div>
      ))}
      {growing.count < rows.length && <div key={growing.count} ref={growing.end} className={styles.end} />}
      <SuppressedFindings rows={arranged.suppressed} view={view} />
    </div>
  );
}

function groupsOf({ design, structural }: ArrangedFindings, { side }: SideView): readonly FindingGroup[] {
  if (structural.length === 0) return design;
  return [...design, { title: `Mended only by restructuring for ${SIDE_NAMES[side]}`, rows: structural }];
}

function isAbout({ finding }: KeyedFinding, selection: ReadonlySet<string>): boolean {
  if (selection.size === 0 || selection.size > 50) return false;
  return [...finding.nodes, ...finding.connections].some((id) => selection.has(id));
}

/** Up, down, first and last; true if the key was one of them. */
function moveFocus(event: KeyboardEvent, list: HTMLElement | null): boolean {
  if (!['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(event.key) || list === null) return false;
  event.preventDefault();
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row] > [data-main]')];
  const at = rows.findIndex((row) => row.parentElement?.contains(document.activeElement));
  const wanted =
    event.key === 'Home' ? 0 : event.key === 'End' ? rows.length - 1 : at + (event.key === 'ArrowDown' ? 1 : -1);
  rows[Math.max(0, Math.min(rows.length - 1, wanted))]?.focus();
  return true;
}

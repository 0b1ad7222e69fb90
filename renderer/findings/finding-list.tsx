import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { useEditor, useFindings } from '../app-context.tsx';
import type { ArrangedFindings, FindingGroup } from './arrange-findings.ts';
import { elementNames } from './element-names.ts';
import type { KeyedFinding } from './finding-keys.ts';
import styles from './finding-list.module.css';
import { FindingRow } from './finding-row.tsx';
import { GroupHeading } from './group-heading.tsx';
import { ListChunk } from './list-chunk.tsx';
import { type GroupPart, listChunks } from './list-chunks.ts';
import { SuppressedFindings } from './suppressed-findings.tsx';

interface FindingListProps {
  readonly here: readonly Finding[];
  readonly arranged: ArrangedFindings;
  readonly view: SideView;
}

/** Rows that arrow keys go through; one of them is open. Those far from the view are not on the page. */
export function FindingList({ here, arranged, view }: FindingListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const current = useFindings((state) => state.current);
  const selection = useEditor((state) => state.selection);
  const [focused, setFocused] = useState<string | null>(null);
  /** Asked for by a key, and focused as soon as it is on the page. */
  const [wanted, setWanted] = useState<string | null>(null);
  const groups = useMemo(() => groupsOf(arranged, view), [arranged, view]);
  const chunks = useMemo(() => listChunks(groups), [groups]);
  const keys = useMemo(() => groups.flatMap(({ rows }) => rows.map(({ key }) => key)), [groups]);
  const known = useMemo(() => new Set(keys), [keys]);
  const reachable = focused ?? current;
  const entry = reachable !== null && known.has(reachable) ? reachable : keys[0];
  const isListed = current !== null && known.has(current);

  useEffect(() => {
    // Once for each: from then on the list stays where the person scrolls it to.
    if (current !== null && isListed)
      list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current, isListed]);
  useEffect(() => {
    if (wanted === null) return;
    setWanted(null);
    rowOf(list.current, wanted)?.focus();
  }, [wanted]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = keys.indexOf(focusedKey(list.current) ?? '');
    const next = indexAfter(event.key, at, keys.length);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const key = keys[next];
    if (key !== undefined) setWanted(key);
  };

  const partOf = ({ group, isFirst, rows }: GroupPart): ReactNode => (
    <div key={`${group.title} ${rows[0]?.key}`}>
      {isFirst && group.title !== '' && <GroupHeading group={group} />}
      <div role="list" aria-label={group.title || 'Of the design'}>
        {rows.map((row) => (
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
        ))}
      </div>
    </div>
  );
  const isNeeded = (rows: ReadonlySet<string>): boolean =>
    [current, entry, wanted].some((key) => key !== null && key !== undefined && rows.has(key));
  return (
    <div className={styles.list} role="group" aria-label="Findings" ref={list} onKeyDown={onKeyDown}>
      {chunks.map((chunk, index) => (
        <ListChunk key={[...chunk.keys][0]} chunk={chunk} isNeeded={index === 0 || isNeeded(chunk.keys)}>
          {() => chunk.parts.map(partOf)}
        </ListChunk>
      ))}
      <SuppressedFindings here={here} rows={arranged.suppressed} view={view} />
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

const PAGE = 8;

/** Where a key leads from a row; undefined: it is none of the list's. */
function indexAfter(key: string, at: number, count: number): number | undefined {
  const wanted = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    PageUp: at - PAGE,
    PageDown: at + PAGE,
    Home: 0,
    End: count - 1,
  }[key];
  return wanted === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, wanted));
}

function focusedKey(list: HTMLElement | null): string | undefined {
  const row = document.activeElement?.closest<HTMLElement>('[data-row]');
  return row !== null && row !== undefined && list?.contains(row) === true ? row.dataset.row : undefined;
}

function rowOf(list: HTMLElement | null, key: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"] > [data-main]`) ?? null;
}

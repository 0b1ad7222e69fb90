import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { setLabel } from '../../shared/commands/set-label.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { runAction } from '../actions/run-action.ts';
import { uncover } from '../actions/uncover.ts';
import { useApp, useFindings } from '../app-context.tsx';
import { findingsOn } from '../findings/findings-on.ts';
import styles from './outline.module.css';
import { OUTLINE_TREE } from './outline-actions.ts';
import { rowElementId, TreeRow } from './outline-row.tsx';
import type { OutlineRow } from './outline-rows.ts';
import { OutlineTools } from './outline-tools.tsx';
import { rowName } from './outline-words.ts';
import { rearrange } from './rearrange.ts';
import { rowIndexAt } from './row-index-at.ts';
import { type TreeStep, treeStep, typedTo } from './tree-keys.ts';
import { useRowDrag } from './use-row-drag.ts';
import { useTreeState } from './use-tree-state.ts';
import { useTypedWord } from './use-typed-word.ts';
import { ROW_HEIGHT, useWindowOfRows } from './use-window-of-rows.ts';

/** The diagram as a tree: to be read, and to be renamed, ordered and nested without pointing. */
export function Outline(): ReactNode {
  const app = useApp();
  const { editor } = app;
  const { view, drawn, rows, selection, at, goTo, fold } = useTreeState();
  const here = useFindings((state) => state.here);
  const scroller = useRef<HTMLDivElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  const anchor = useRef<number>(-1);
  const typedWord = useTypedWord();
  const [renaming, setRenaming] = useState<string | null>(null);
  const drag = useRowDrag(view, rows);
  const { first, last, page } = useWindowOfRows(scroller, rows.length, at);
  const active = rows[at];

  // A name that was being edited and is gone from the diagram leaves no field behind.
  useEffect(() => {
    if (renaming !== null && !rows.some(({ id }) => id === renaming)) setRenaming(null);
  }, [rows, renaming]);

  const go = (to: number, how: 'only' | 'through' | 'without'): void => {
    const row = rows[to];
    if (row === undefined) return;
    goTo(row.id);
    // What a collapsed frame hides is read here as all else, and shown on the canvas when it is asked for.
    if (how === 'without' || isHidden(row.id)) return;
    if (how === 'only') anchor.current = to;
    const from = anchor.current < 0 ? to : anchor.current;
    const [low, high] = from < to ? [from, to] : [to, from];
    editor.select(
      how === 'only'
        ? [row.id]
        : rows.flatMap(({ id }, index) => (index < low || index > high || isHidden(id) ? [] : [id])),
    );
  };
  const isHidden = (id: string): boolean => drawn.hiddenIn?.has(id) === true;
  const take = (step: TreeStep, event: KeyboardEvent): void => {
    switch (step.kind) {
      case 'go':
        go(step.to, event.shiftKey ? 'through' : event.ctrlKey || event.metaKey ? 'without' : 'only');
        return;
      case 'fold':
        fold(step.ids, step.isFolded);
        return;
      case 'leave':
        app.canvas.current?.focus();
        return;
      default:
        if (active !== undefined) act(step, active);
    }
  };
  const act = (step: Exclude<TreeStep, { kind: 'go' | 'fold' }>, row: OutlineRow): void => {
    switch (step.kind) {
      case 'rearrange':
        rearrange(app, row.id, step.way);
        return;
      case 'rename':
        setRenaming(row.id);
        return;
      case 'toggle':
        uncover(app, [row.id]);
        editor.toggle(row.id);
        return;
      case 'show':
        show(row);
        app.canvas.current?.focus();
        return;
      case 'menu':
        show(row);
        void runAction(app, 'open-menu');
        return;
      case 'delete': {
        if (!selection.has(row.id)) editor.select([row.id]);
        const next = rows.slice(at + 1).find(({ level }) => level <= row.level) ?? rows[at - 1];
        void runAction(app, 'delete');
        if (next !== undefined) goTo(next.id);
      }
    }
  };
  const show = ({ id }: OutlineRow): void => {
    uncover(app, [id]);
    if (!selection.has(id)) editor.select([id]);
    app.canvas.current?.reveal([id]);
  };
  const endRename = (id: string) => (label: string | null) => {
    if (renaming === null) return;
    setRenaming(null);
    tree.current?.focus();
    if (label === null || !isAccepted(app, editor.dispatch(setLabel, { id, label: label.trim() }))) return;
    app.ui.announce(label.trim() === '' ? 'The name is taken away.' : `Renamed to ${label.trim()}.`);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const mod = app.host.capabilities.isMac ? event.metaKey : event.ctrlKey;
    const key = event.shiftKey && event.key === 'F10' ? 'ContextMenu' : event.key;
    const step = treeStep({ key, altKey: event.altKey, mod }, rows, at, page);
    const found = step === undefined && !mod && !event.altKey ? byLetter(event) : undefined;
    if (step === undefined && found === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (step !== undefined) take(step, event);
    else if (found !== undefined) go(found, 'only');
  };
  const byLetter = (event: KeyboardEvent): number | undefined => {
    const word = typedWord(event);
    return word === undefined ? undefined : typedTo(word, (index) => nameAt(rows, index), at, rows.length);
  };

  const onClick = ({ target: element, shiftKey, ctrlKey, metaKey }: MouseEvent): void => {
    const index = rowIndexAt(element, rows);
    const row = rows[index];
    if (row === undefined || renaming !== null) return;
    if (element instanceof Element && element.closest('[data-fold]') !== null) {
      fold([row.id], row.isOpen === true);
      return;
    }
    if (ctrlKey || metaKey) {
      goTo(row.id);
      editor.toggle(row.id);
    } else {
      go(index, shiftKey ? 'through' : 'only');
      if (!isHidden(row.id)) app.canvas.current?.reveal([row.id]);
    }
  };
  const onDoubleClick = ({ target: element }: MouseEvent): void => {
    const row = rows[rowIndexAt(element, rows)];
    const isFold = element instanceof Element && element.closest('[data-fold]') !== null;
    if (row !== undefined && !isFold) setRenaming(row.id);
  };

  const shownRows = rows.slice(first, last).map((row, offset) => ({ row, index: first + offset }));
  // The row that the tree points to is on the page wherever it is scrolled to.
  if (active !== undefined && (at < first || at >= last)) shownRows.push({ row: active, index: at });
  return (
    <div className={styles.outline}>
      <OutlineTools fold={fold} />
      <div ref={scroller} className={styles.scroller}>
        <div
          ref={tree}
          id={OUTLINE_TREE}
          className={`${styles.tree} ${active === undefined ? '' : styles.led}`}
          style={{ minHeight: rows.length * ROW_HEIGHT }}
          role="tree"
          tabIndex={0}
          aria-label="Outline of the diagram"
          aria-multiselectable
          aria-activedescendant={active === undefined ? undefined : rowElementId(active.id)}
          data-region-entry
          onFocus={() => {
            const [top] = rows;
            if (active === undefined && top !== undefined) goTo(top.id);
          }}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
          {...drag.handlers}
        >
          {shownRows.map(({ row, index }) => (
            <TreeRow
              key={row.id}
              view={view}
              row={row}
              index={index}
              findings={findingsOn(here, row.id)}
              isActive={index === at}
              isSelected={selection.has(row.id)}
              drop={drag.target?.shown?.id === row.id ? drag.target.shown.at : null}
              onRename={renaming === row.id ? endRename(row.id) : null}
            />
          ))}
        </div>
        {rows.length === 0 && (
          <p className={styles.empty}>
            Nothing is drawn yet. What you place on the canvas is listed here, frames with what they hold.
          </p>
        )}
      </div>
    </div>
  );
}

function nameAt(rows: readonly OutlineRow[], index: number): string {
  const row = rows[index];
  return row === undefined ? '' : rowName(row);
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { wholeView } from '../../shared/catalog/drawn-view.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { useApp, useEditor, useSettings, useView } from '../app-context.tsx';
import { type OutlineRow, outlineRows, rowsAround } from './outline-rows.ts';

export interface TreeState {
  /** With what collapsed frames hide. */
  readonly view: SideView;
  readonly drawn: SideView;
  readonly rows: readonly OutlineRow[];
  readonly selection: ReadonlySet<string>;
  /** Where the keyboard is; -1: nowhere yet. */
  readonly at: number;
  readonly goTo: (id: string) => void;
  readonly fold: (ids: Iterable<string>, isFolded: boolean) => void;
}

/** What of the diagram is open in the outline, and where the keyboard is in it: it follows what is selected on the canvas. */
export function useTreeState(): TreeState {
  const { editor } = useApp();
  const drawn = useView();
  const view = wholeView(drawn);
  const connections = useSettings(({ outlineConnections }) => outlineConnections);
  const selection = useEditor((state) => state.selection);
  const [folded, setFolded] = useState<ReadonlySet<string>>(NONE);
  const [active, setActive] = useState<string | null>(null);
  const rows = useMemo(() => outlineRows(view, { folded, connections }), [view, folded, connections]);
  const at = useMemo(() => rows.findIndex(({ id }) => id === active), [rows, active]);

  const fold = useCallback((ids: Iterable<string>, isFolded: boolean): void => {
    setFolded((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (isFolded) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  }, []);

  const shown = useRef(active);
  shown.current = active;
  useEffect(() => {
    const last = [...selection].at(-1);
    if (last === undefined || (shown.current !== null && selection.has(shown.current))) return;
    setActive(last);
    const around = rowsAround(wholeView(editor.view()), last);
    setFolded((before) => (around.some((id) => before.has(id)) ? without(before, around) : before));
  }, [selection, editor]);

  return { view, drawn, rows, selection, at, goTo: setActive, fold };
}

const NONE: ReadonlySet<string> = new Set();

function without(ids: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  const left = new Set(ids);
  for (const id of gone) left.delete(id);
  return left;
}

import { type DOMAttributes, type DragEvent, useState } from 'react';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { useApp } from '../app-context.tsx';
import { type OutlineDrop, outlineDrop } from './outline-drop.ts';
import type { OutlineRow } from './outline-rows.ts';
import { dropNode } from './rearrange.ts';
import { rowIndexAt } from './row-index-at.ts';

const DRAGGED = 'application/x-skyflip-outline';

interface RowDrag {
  /** Where it would go if it were let go now. */
  readonly target: OutlineDrop | null;
  /** For the tree. */
  readonly handlers: DOMAttributes<HTMLElement>;
}

/** Rows are dragged to another place in the order, or into a frame. */
export function useRowDrag(view: SideView, rows: readonly OutlineRow[]): RowDrag {
  const app = useApp();
  const { editor } = app;
  const [target, setTarget] = useState<OutlineDrop | null>(null);
  /** By where the pointer is in the row under it, from 0 at its upper edge to 1. */
  const dropUnder = (event: DragEvent): OutlineDrop | null => {
    const dragged = editor.state.getState().selection.values().next().value;
    const element = event.target instanceof Element ? event.target.closest('[data-outline]') : null;
    const { top, height } = element?.getBoundingClientRect() ?? { top: 0, height: 1 };
    const row = rows[rowIndexAt(event.target, rows)];
    return dragged === undefined ? null : outlineDrop(view, dragged, row, (event.clientY - top) / height);
  };
  const handlers: DOMAttributes<HTMLElement> = {
    onDragStart(event) {
      const row = rows[rowIndexAt(event.target, rows)];
      if (row?.node == null) return;
      event.dataTransfer.setData(DRAGGED, row.id);
      event.dataTransfer.effectAllowed = 'move';
      editor.select([row.id]);
    },
    onDragOver(event) {
      if (!event.dataTransfer.types.includes(DRAGGED)) return;
      event.preventDefault();
      const drop = dropUnder(event);
      setTarget(drop);
      event.dataTransfer.dropEffect = drop === null ? 'none' : 'move';
    },
    onDragLeave({ currentTarget, relatedTarget }) {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setTarget(null);
    },
    onDragEnd: () => setTarget(null),
    onDrop(event) {
      const node = view.nodes.get(event.dataTransfer.getData(DRAGGED));
      const drop = dropUnder(event);
      setTarget(null);
      if (node === undefined || drop === null) return;
      event.preventDefault();
      dropNode(app, view, node, drop);
    },
  };
  return { target, handlers };
}

import type { Point, Port } from '../../shared/document/schema.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import { collapse } from '../actions/container-actions.ts';
import type { App } from '../app.ts';
import { bendableLine, pieceAt } from '../gestures/bendable.ts';
import type { Hit } from '../gestures/hit-test.ts';
import type { Direction } from '../gestures/neighbour.ts';
import { shownLayout } from '../state/shown-layout.ts';
import { startBend } from './bend-drag.ts';
import { startBox } from './box-drag.ts';
import { startConnect, startReconnect } from './connect-drag.ts';
import { startCopy } from './copy-drag.ts';
import type { Drag, Pointer } from './drag.ts';
import type { Handle } from './handles.ts';
import { startLabel } from './label-drag.ts';
import { startLegend } from './legend-drag.ts';
import { startMove } from './move-drag.ts';
import { openQuickInsert } from './quick-insert-state.ts';
import { startResize } from './resize-drag.ts';

/** What a press of the button may become: a click, or once the pointer has moved far enough, a drag. */
export interface Press {
  /** null: dragging does nothing here. */
  drag(): Drag | null;
  click(): void;
}

export function pressHandle(app: App, handle: Handle, { at }: Pointer): Press {
  return {
    drag() {
      if (handle.kind === 'fold') return null;
      if (handle.kind === 'resize') return startResize(app, handle.id, handle.edge, at);
      if (handle.kind === 'piece' || handle.kind === 'half' || handle.kind === 'corner') {
        return startBend(app, handle.id, handle);
      }
      return handle.kind === 'connect' ? startConnect(app, handle.id) : startReconnect(app, handle.id, handle.end);
    },
    click() {
      if (handle.kind === 'fold') fold(app, handle.id, !handle.isFolded);
      if (handle.kind !== 'connect') return;
      openQuickInsert(app, { kind: 'beside', from: handle.id, direction: DIRECTIONS[handle.port] });
    },
  };
}

/** What was collapsed is selected, so that the same key opens it again. */
function fold(app: App, id: string, isCollapsing: boolean): void {
  const node = app.editor.view().nodes.get(id);
  if (node === undefined) return;
  collapse(app, [node], isCollapsing);
  app.editor.select([id]);
}

const DIRECTIONS: Readonly<Record<Port, Direction>> = { top: 'up', right: 'right', bottom: 'down', left: 'left' };

/** Selects at once what is not selected, so that the hand sees what it takes along. */
export function pressElement(app: App, hit: Hit, { at, adds, alt }: Pointer): Press {
  const { editor } = app;
  const wasSelected = editor.state.getState().selection.has(hit.id);
  const isBackground = hit.kind === 'node' && hit.part === 'inside' && !wasSelected;
  if (!wasSelected && !adds && !isBackground) editor.select([hit.id]);
  return {
    drag() {
      if (isBackground) return startBox(app, at);
      if (hit.kind === 'connection') return adds ? null : dragOfLine(app, hit, at);
      if (adds && !wasSelected) editor.toggle(hit.id);
      // Held from the start it copies; pressed on the way it leaves the grid aside.
      return alt ? startCopy(app, hit.id, at) : startMove(app, hit.id, at);
    },
    click() {
      if (adds) editor.toggle(hit.id);
      else editor.select([hit.id]);
    },
  };
}

/** A line that was selected before is bent where it is grasped; a label goes along its line. */
function dragOfLine(app: App, { id, part }: Extract<Hit, { kind: 'connection' }>, at: Point): Drag | null {
  if (part === 'label') return startLabel(app, id);
  const line = bendableLine(shownLayout(app.editor.view()), id);
  return line === undefined ? null : startBend(app, id, { piece: pieceAt(line, at) });
}

/** A click shows what is said of the diagram, and so of its legend. */
export function pressLegend(app: App, rect: Rect, { at }: Pointer): Press {
  return { drag: () => startLegend(app, rect, at), click: () => app.editor.select([]) };
}

export function pressEmpty(app: App, { at, adds }: Pointer): Press {
  return {
    drag: () => startBox(app, at),
    click() {
      if (!adds) app.editor.select([]);
    },
  };
}

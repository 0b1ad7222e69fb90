import type { App } from '../app.ts';
import type { Hit } from '../gestures/hit-test.ts';
import { startBox } from './box-drag.ts';
import { startConnect, startReconnect } from './connect-drag.ts';
import type { Drag, Pointer } from './drag.ts';
import type { Handle } from './handles.ts';
import { startMove } from './move-drag.ts';
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
      if (handle.kind === 'resize') return startResize(app, handle.id, handle.edge, at);
      return handle.kind === 'connect' ? startConnect(app, handle.id) : startReconnect(app, handle.id, handle.end);
    },
    click() {},
  };
}

/** Selects at once what is not selected, so that the hand sees what it takes along. */
export function pressElement(app: App, hit: Hit, { at, adds }: Pointer): Press {
  const { editor } = app;
  const wasSelected = editor.state.getState().selection.has(hit.id);
  const isBackground = hit.kind === 'node' && hit.part === 'inside' && !wasSelected;
  if (!wasSelected && !adds && !isBackground) editor.select([hit.id]);
  return {
    drag() {
      if (isBackground) return startBox(app, at);
      if (hit.kind === 'connection') return null;
      if (adds && !wasSelected) editor.toggle(hit.id);
      return startMove(app, hit.id, at);
    },
    click() {
      if (adds) editor.toggle(hit.id);
      else editor.select([hit.id]);
    },
  };
}

export function pressEmpty(app: App, { at, adds }: Pointer): Press {
  return {
    drag: () => startBox(app, at),
    click() {
      if (!adds) app.editor.select([]);
    },
  };
}

import { expect } from 'vitest';
import { runAction } from '../../renderer/actions/run-action.ts';
import { type App, createApp } from '../../renderer/app.ts';
import type { CanvasPort } from '../../renderer/state/canvas-port.ts';
import type { ActionId } from '../../shared/actions.ts';
import { checkInvariants } from '../../shared/document/invariants.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram, Point } from '../../shared/document/schema.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { createMemoryDisk, type MemoryDisk } from '../../shared/host/memory-disk.ts';
import { startMemoryHost } from '../../shared/host/memory-host.ts';
import './no-screen.ts';

/** The app on a host in memory, with a diagram open; no canvas is drawn unless one is put there. */
export async function startApp(diagram: Diagram, disk: MemoryDisk = createMemoryDisk()): Promise<App> {
  const app = await createApp(startMemoryHost(disk).host);
  app.editor.load(diagram);
  return app;
}

/** Runs an action that must leave a diagram that can be saved and opened again as it is. */
export async function act(app: App, ...ids: readonly ActionId[]): Promise<Diagram> {
  for (const id of ids) {
    await runAction(app, id);
    const diagram = app.editor.diagram();
    expect(checkInvariants(diagram)).toEqual([]);
    expect(parseDiagram(serializeDiagram(diagram))).toEqual({ ok: true, value: diagram });
  }
  return app.editor.diagram();
}

export function selected(app: App): readonly string[] {
  return [...app.editor.state.getState().selection];
}

/** What the person was told last. */
export function lastNotice(app: App): string | undefined {
  return app.ui.state.getState().notices.at(-1)?.text;
}

/** A canvas whose pointer is where the test says; at 100 %, with the window's corner at the diagram's origin. */
export function canvasWith(pointer: Point | null): CanvasPort {
  return {
    zoomIn: async () => {},
    zoomOut: async () => {},
    zoomTo: async () => {},
    zoom: () => 1,
    fit: async () => {},
    reveal() {},
    pan() {},
    center: () => ({ x: 400, y: 300 }),
    pointer: () => pointer,
    toDiagram: (client) => client,
    focus() {},
  };
}

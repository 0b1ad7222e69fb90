import type { HostEvent } from '../../shared/host/host-event.ts';
import type { App } from '../app.ts';
import { closeWindow } from './close-window.ts';
import { fileChanged } from './file-changed.ts';
import { keepDrafts } from './keep-drafts.ts';
import { offerLeftDrafts } from './left-drafts.ts';
import { openDroppedFile, openGivenFile } from './open.ts';
import { followWindowState } from './window-state.ts';

/** Starts what goes on by itself: keeping unsaved work, offering what was left, following files and the window. */
export function startFiles(app: App): () => void {
  const stops = [followWindowState(app), keepDrafts(app), app.host.subscribe((event) => void follow(app, event))];
  void app.session.inTurn(() => offerLeftDrafts(app));
  return () => {
    for (const stop of stops) stop();
  };
}

async function follow(app: App, event: HostEvent): Promise<void> {
  if (event.kind === 'open') await (event.isDropped === true ? openDroppedFile : openGivenFile)(app, event.file);
  if (event.kind === 'open-failed') app.ui.notify({ tone: 'error', text: `Not opened. ${event.failure.message}` });
  if (event.kind === 'file-changed') await fileChanged(app, event);
  if (event.kind === 'close-requested') await closeWindow(app);
}

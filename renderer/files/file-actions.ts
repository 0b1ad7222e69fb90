import type { ActionHandlers } from '../actions/handler.ts';
import { closeWindow } from './close-window.ts';
import { newDocument } from './new-document.ts';
import { openDocument } from './open.ts';
import { save } from './save.ts';
import { saveAs, saveCopy } from './save-as.ts';

export const fileActions = {
  new: { run: async (app) => void (await newDocument(app)) },
  'new-window': {
    isEnabled: ({ host }) => host.capabilities.multipleWindows,
    async run({ host, ui }) {
      const opened = await host.newWindow();
      if (!opened.ok) ui.notify({ tone: 'error', text: opened.error.message });
    },
  },
  open: { run: async (app) => void (await openDocument(app)) },
  'open-recent': { run: ({ ui }) => ui.open('welcome') },
  save: {
    isEnabled: ({ session }) => !session.state.getState().isSaving,
    run: async (app) => void (await save(app)),
  },
  'save-as': { run: async (app) => void (await saveAs(app)) },
  'save-copy': { run: async (app) => void (await saveCopy(app)) },
  close: { isEnabled: ({ host }) => host.capabilities.closesWindow, run: (app) => closeWindow(app) },
} satisfies ActionHandlers;

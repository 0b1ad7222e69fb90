import type { ActionHandlers } from '../actions/handler.ts';

export const templateActions = {
  templates: { run: ({ ui }) => ui.open('templates') },
  'save-as-template': {
    isEnabled: ({ editor }) => Object.keys(editor.diagram().nodes).length > 0,
    run: ({ ui }) => ui.open('save-template'),
  },
} satisfies ActionHandlers;

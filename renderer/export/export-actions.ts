import type { ActionHandlers } from '../actions/handler.ts';
import type { App } from '../app.ts';
import { copyAsPicture } from './copy-picture.ts';

export const exportActions = {
  export: { isEnabled: isDrawn, run: ({ ui }) => ui.open('export') },
  'copy-picture': {
    isEnabled: (app) => app.host.capabilities.copiesPictures && isDrawn(app),
    run: (app) =>
      copyAsPicture(app, { ...app.settings.state.getState().exportOptions, format: 'png' }, selectedNodeIds(app)),
  },
  'copy-svg': {
    isEnabled: isDrawn,
    run: (app) =>
      copyAsPicture(app, { ...app.settings.state.getState().exportOptions, format: 'svg' }, selectedNodeIds(app)),
  },
} satisfies ActionHandlers;

/** undefined: no node is selected. */
export function selectedNodeIds({ editor }: App): ReadonlySet<string> | undefined {
  const { nodes } = editor.view();
  const ids = [...editor.state.getState().selection].filter((id) => nodes.has(id));
  return ids.length === 0 ? undefined : new Set(ids);
}

function isDrawn({ editor }: App): boolean {
  return editor.view().nodes.size > 0;
}

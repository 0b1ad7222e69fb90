import { createStore } from 'zustand/vanilla';
import { isColourable, isWritten } from '../../shared/catalog/annotations.ts';
import { type Style, setStyle } from '../../shared/commands/set-style.ts';
import { counted } from '../../shared/counted.ts';
import { connectionOf } from '../../shared/document/queries.ts';
import type { ActionHandlers } from '../actions/handler.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { selection } from '../actions/selected-nodes.ts';
import type { App } from '../app.ts';

/** What was copied last; the usual look is copied too. */
const copied = createStore<{ readonly style: Style | null }>(() => ({ style: null }));

export const styleActions = {
  'copy-style': {
    isEnabled: (app) => selection(app).size === 1 && styleOfSelected(app) !== undefined,
    run(app) {
      const style = styleOfSelected(app);
      if (style === undefined) return;
      copied.setState({ style });
      app.ui.announce('Style copied.');
    },
  },
  'paste-style': {
    isEnabled: (app) => copied.getState().style !== null && styleable(app).length > 0,
    run(app) {
      const { style } = copied.getState();
      const ids = styleable(app);
      if (style === null || !isAccepted(app, app.editor.dispatch(setStyle, { ids, style }))) return;
      app.ui.announce(`Style pasted on ${counted(ids.length, 'element', 'elements')}.`);
    },
  },
} satisfies ActionHandlers;

function styleOfSelected(app: App): Style | undefined {
  const [id = ''] = selection(app);
  const viewNode = app.editor.view().nodes.get(id);
  if (viewNode !== undefined) {
    const { node, service } = viewNode;
    if (!isColourable(service)) return undefined;
    const accent = { accent: node.accent ?? null };
    return isWritten(service) ? { ...accent, textSize: node.textSize ?? null, align: node.align ?? null } : accent;
  }
  const connection = connectionOf(app.editor.diagram(), id);
  return connection === undefined ? undefined : { accent: connection.accent ?? null };
}

/** The selected elements that can have a style at all. */
function styleable(app: App): readonly string[] {
  const view = app.editor.view();
  return [...selection(app)].filter((id) => {
    const node = view.nodes.get(id);
    return node === undefined ? connectionOf(view.diagram, id) !== undefined : isColourable(node.service);
  });
}

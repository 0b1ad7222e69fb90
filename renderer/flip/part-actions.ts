import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { flipPart } from '../../shared/commands/flip-part.ts';
import { setPinned } from '../../shared/commands/set-pinned.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import type { ActionHandlers } from '../actions/handler.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { countOf, selectedNodes } from '../actions/selected-nodes.ts';
import { cloudToKeep } from '../inspector/pin-check.tsx';

/** A part of the diagram that stays on a cloud, or is turned while the rest stays. */
export const partActions = {
  'flip-part': {
    isEnabled: (app) => cloudToKeep(selectedNodes(app)) !== undefined,
    run(app) {
      const before = app.editor.diagram();
      const ids = selectedNodes(app).map(({ id }) => id);
      if (!isAccepted(app, app.editor.dispatch(flipPart, { ids }))) return;
      const turned = changedNodes(before, app.editor.diagram());
      const shown = turned.flatMap((id) => app.editor.view().nodes.get(id) ?? []);
      const cloud = cloudToKeep(shown);
      if (cloud !== undefined) app.ui.announce(`${countOf(turned)} turned to ${SIDE_NAMES[cloud]}.`);
    },
  },
  'toggle-pin': {
    isEnabled: (app) => cloudToKeep(selectedNodes(app)) !== undefined,
    isChecked: (app) => arePinned(selectedNodes(app)),
    run(app) {
      const nodes = selectedNodes(app);
      const before = app.editor.diagram();
      const cloud = arePinned(nodes) ? null : (cloudToKeep(nodes) ?? null);
      if (!isAccepted(app, app.editor.dispatch(setPinned, { ids: nodes.map(({ id }) => id), to: cloud }))) return;
      const changed = countOf(changedNodes(before, app.editor.diagram()));
      app.ui.announce(cloud === null ? `${changed} will turn again.` : `${changed} will stay on ${SIDE_NAMES[cloud]}.`);
    },
  },
} satisfies ActionHandlers;

function arePinned(nodes: readonly ViewNode[]): boolean {
  return nodes.length > 0 && nodes.every(({ node, face }) => node.pinned !== undefined || face.origin === 'neutral');
}

function changedNodes(before: Diagram, { nodes }: Diagram): readonly string[] {
  return Object.keys(nodes).filter((id) => nodes[id] !== before.nodes[id]);
}

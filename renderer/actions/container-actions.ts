import { isCollapsed, wholeView } from '../../shared/catalog/drawn-view.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { fitFrames, heldBy } from '../../shared/commands/fit-frames.ts';
import { setCollapsed } from '../../shared/commands/set-collapsed.ts';
import { insideText } from '../../shared/scene/collapsed-tile.ts';
import { titleWidth } from '../../shared/scene/geometry-node.ts';
import type { App } from '../app.ts';
import type { ActionHandlers } from './handler.ts';
import { isAccepted } from './report-rejection.ts';
import { selectedNodes } from './selected-nodes.ts';

export const containerActions = {
  'fit-frames': {
    isEnabled: (app) => fittable(app).length > 0,
    run(app) {
      fitToContents(
        app,
        fittable(app).map(({ id }) => id),
      );
    },
  },
  'toggle-collapsed': {
    isEnabled: (app) => foldable(app).length > 0,
    isChecked: (app) => foldable(app).some(isFolded),
    run(app) {
      const nodes = foldable(app);
      const isCollapsing = !nodes.some(isFolded);
      collapse(app, isCollapsing ? nodes : nodes.filter(isFolded), isCollapsing);
    },
  },
  'expand-all': {
    isEnabled: (app) => app.editor.view().whole !== undefined,
    run: (app) => collapse(app, [...wholeView(app.editor.view()).nodes.values()].filter(isCollapsed), false),
  },
} satisfies ActionHandlers;

/** Frames as large as what they hold; one that is as large already is told of. */
export function fitToContents(app: App, ids: readonly string[]): void {
  const before = app.editor.diagram();
  const view = app.editor.view();
  const widths = Object.fromEntries(ids.flatMap((id) => widthOf(view.nodes.get(id))));
  if (!isAccepted(app, app.editor.dispatch(fitFrames, { ids, widths }))) return;
  const isSame = app.editor.diagram() === before;
  app.ui.announce(isSame ? 'It fits its contents already.' : 'Fitted to its contents.');
}

function widthOf(node: ViewNode | undefined): readonly (readonly [string, number])[] {
  return node === undefined ? [] : [[node.id, titleWidth(node)]];
}

export function collapse(app: App, nodes: readonly ViewNode[], isCollapsing: boolean): void {
  const ids = nodes.map(({ id }) => id);
  const label = isCollapsing ? 'Collapse' : 'Expand';
  const changed = app.editor.change(label, (diagram, env) =>
    setCollapsed(diagram, { ids, isCollapsed: isCollapsing }, env),
  );
  if (!isAccepted(app, changed)) return;
  const [first] = nodes;
  const name = nodes.length === 1 && first !== undefined ? nodeName(first) : `${nodes.length} frames`;
  const tile = first === undefined ? undefined : app.editor.view().nodes.get(first.id);
  const inside = isCollapsing && nodes.length === 1 && tile?.inside !== undefined ? `, ${insideText(tile.inside)}` : '';
  app.ui.announce(`${name} ${isCollapsing ? 'collapsed' : 'expanded'}${inside}.`);
}

/** True of a tile, which is a frame on the whole side. */
export function isFolded({ inside }: ViewNode): boolean {
  return inside !== undefined;
}

/** Frames that hold something, and tiles. */
export function isFoldable(app: App, node: ViewNode): boolean {
  return isFolded(node) || (node.shape === 'frame' && heldBy(app.editor.view(), node.id).length > 0);
}

function foldable(app: App): readonly ViewNode[] {
  return selectedNodes(app).filter((node) => isFoldable(app, node));
}

function fittable(app: App): readonly ViewNode[] {
  const view = app.editor.view();
  return selectedNodes(app).filter((node) => node.shape === 'frame' && heldBy(view, node.id).length > 0);
}

import { wholeView } from '../../shared/catalog/drawn-view.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import { counted } from '../../shared/counted.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { applyLayout } from '../../shared/layout/apply-layout.ts';
import { arrange, type LaidOutNode, type LayoutScope } from '../../shared/layout/arrange.ts';
import type { LayoutOptions } from '../../shared/layout/layout-options.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { outermostNodes } from '../actions/selected-nodes.ts';
import type { App } from '../app.ts';
import { measureUntilPainted } from '../state/measured.ts';
import { glide } from './glide.ts';
import { overlapsBrought } from './overlaps-brought.ts';
import { stopEngine, workerEngine } from './worker-engine.ts';

export interface ArrangeRun {
  /** As it was before; absent: as it is. A dialog tries one choice after the other on it. */
  readonly from?: Diagram;
  /** Tries with the same key are one step of undo. */
  readonly coalesce?: string;
}

/** The selection, what the one selected frame holds, or with nothing selected the whole diagram. */
export function arrangeScope(app: App): LayoutScope {
  const nodes = outermostNodes(app);
  const [first] = nodes;
  if (first === undefined) return { kind: 'all' };
  if (nodes.length === 1) return first.children.length > 0 ? { kind: 'frame', id: first.id } : { kind: 'all' };
  const beside = nodes.filter(({ parentId }) => parentId === first.parentId);
  return beside.length > 1 ? { kind: 'nodes', ids: beside.map(({ id }) => id) } : { kind: 'all' };
}

/** In words: "the whole diagram", "what Shop VPC holds", "the 3 selected". */
export function scopeInWords(app: App, scope: LayoutScope): string {
  if (scope.kind === 'all') return 'the whole diagram';
  if (scope.kind === 'nodes') return `the ${scope.ids.length} selected`;
  const node = app.editor.view().nodes.get(scope.id);
  return node === undefined ? 'the frame' : `what ${nodeName(node)} holds`;
}

/** Lays out as the person last chose. Escape stops it; the diagram stays as it is until all places are known. */
export async function arrangeNow(app: App, scope: LayoutScope, run: ArrangeRun = {}): Promise<boolean> {
  const { editor, ui, settings } = app;
  const now = editor.diagram();
  const view = viewOf(app, run.from);
  const options = settings.state.getState().layout;
  const frames = await ui.whileBusy('Arranging. Escape stops it.', () => placesFor(view, scope, options));
  if (frames === undefined) {
    ui.announce('Stopped. Nothing was arranged.');
    return false;
  }
  if (editor.diagram() !== now) {
    ui.notify({ tone: 'info', text: 'The diagram was changed in the meantime, so nothing was arranged.' });
    return false;
  }
  const before = editor.view();
  measureUntilPainted('skyflip:arrange');
  const base = view.diagram;
  const changed = editor.change('Arrange', (_, env) => applyLayout(base, scope, frames, env), run);
  if (!isAccepted(app, changed)) return false;
  glide(before, editor.view());
  if (scope.kind === 'all') void app.canvas.current?.fit();
  else app.canvas.current?.reveal(scope.kind === 'frame' ? [scope.id] : scope.ids);
  tell(app, now, scope);
  return true;
}

function viewOf(app: App, from: Diagram | undefined): SideView {
  const shown = wholeView(app.editor.view());
  return from === undefined ? shown : viewSide(from, from.provider, app.catalog);
}

/** undefined: it was stopped. */
async function placesFor(
  view: SideView,
  scope: LayoutScope,
  options: LayoutOptions,
): Promise<readonly LaidOutNode[] | undefined> {
  let isStopped = false;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    isStopped = true;
    stopEngine();
  };
  window.addEventListener('keydown', onKeyDown, true);
  try {
    const frames = await arrange(view, scope, options, workerEngine);
    return isStopped ? undefined : frames;
  } finally {
    window.removeEventListener('keydown', onKeyDown, true);
  }
}

/** What lies on something on the other side now is said at once: nobody sees it there. */
function tell(app: App, before: Diagram, scope: LayoutScope): void {
  const { editor, ui } = app;
  const after = editor.diagram();
  if (after === before) {
    ui.announce('All is arranged like this already.');
    return;
  }
  ui.announce(`Arranged ${scopeInWords(app, scope)}.`);
  const { side, count } = overlapsBrought(before, after, app.catalog);
  if (count === 0) return;
  const things = counted(count, 'thing lies', 'things lie');
  const text = `On ${SIDE_NAMES[side]}, where some places differ, ${things} on another now. Arrange it there too.`;
  ui.notify({ tone: 'warning', text });
}

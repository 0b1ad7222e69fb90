import type { Finding } from '../../shared/validation/finding.ts';
import { planFix } from '../../shared/validation/plan-fix.ts';
import type { App } from '../app.ts';
import { describeChange } from './describe-change.ts';

/** Mends the finding, as one step of undo, and shows where; false: the diagram has moved on and says why. */
export function applyFix(app: App, { fix, code, nodes, connections }: Finding): boolean {
  if (fix === null) return false;
  const { editor, ui, canvas, catalog } = app;
  const before = editor.diagram();
  const done = editor.change(fix.label, (diagram, env) => planFix(fix, diagram, env));
  if (!done.ok) {
    ui.notify({ tone: 'warning', text: done.error.message });
    return false;
  }
  const ids = [...nodes, ...connections];
  const added = Object.keys(done.value.nodes).filter((id) => !Object.hasOwn(before.nodes, id));
  editor.select(ids);
  canvas.current?.reveal([...ids, ...added]);
  ui.announce(`${code}, ${fix.label}: ${describeChange(before, done.value, catalog)}`);
  return true;
}

/** What the fix would do to the diagram as it is now, in one line. */
export function previewFix({ editor, catalog }: App, { fix }: Finding): string {
  if (fix === null) return '';
  const planned = planFix(fix, editor.diagram(), editor.env);
  return planned.ok ? describeChange(editor.diagram(), planned.value, catalog) : planned.error.message;
}

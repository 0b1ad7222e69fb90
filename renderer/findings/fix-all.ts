import { wholeView } from '../../shared/catalog/drawn-view.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { counted } from '../../shared/counted.ts';
import { ok } from '../../shared/result.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { type FixStep, planFixesInTurns } from '../../shared/validation/plan-fixes.ts';
import type { App } from '../app.ts';
import { notifyOfChange } from '../state/notify-of-change.ts';
import { today } from '../state/today.ts';
import { elementNames } from './element-names.ts';

/** The fixes of these findings one after the other, on the diagram as it is now. */
export function planAll({ editor }: Pick<App, 'editor'>, findings: readonly Finding[]): readonly FixStep[] {
  return [...planInTurns({ editor }, findings)].flat();
}

/** The same with pauses in between: each turn looks at the whole diagram again. */
export function planInTurns(
  { editor }: Pick<App, 'editor'>,
  findings: readonly Finding[],
): Generator<readonly FixStep[], void> {
  return planFixesInTurns(findings, editor.diagram(), editor.env, { today: today(), editing: true });
}

/** Takes what was planned over as one step of undo, and says how many are mended and which are not. */
export function applyAll(app: App, steps: readonly FixStep[]): void {
  const { editor, ui } = app;
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return;
  const { code } = first.finding;
  if (editor.diagram() !== first.before) {
    ui.notify({ tone: 'warning', text: `${code}: nothing was mended, because the diagram has changed meanwhile.` });
    return;
  }
  const text = resultText(code, steps, wholeView(editor.view()));
  const isChanged = last.after !== first.before;
  if (isChanged) editor.change(`Fix all of ${code}`, () => ok(last.after));
  const hasLeft = steps.some(({ outcome }) => outcome === 'left');
  const words = { isSaid: true, tone: hasLeft ? 'warning' : 'ok', text, isSticky: hasLeft } as const;
  if (isChanged) notifyOfChange(app, words);
  else ui.notify(words);
  ui.announce(text);
}

const MOST_NAMED = 3;

/** "RT-001: 12 findings mended. 2 not mended: Render invoice (…), Resize (…)." */
export function resultText(code: string, steps: readonly FixStep[], view: SideView): string {
  const left = steps.filter(({ outcome }) => outcome === 'left');
  const named = left
    .slice(0, MOST_NAMED)
    .map(({ finding, reason }) => `${elementNames(finding, view)} (${withoutStop(reason)})`);
  const more = left.length > MOST_NAMED ? ` and ${left.length - MOST_NAMED} more` : '';
  const rest = left.length === 0 ? '' : ` ${left.length} not mended: ${named.join(', ')}${more}.`;
  return `${code}: ${counted(steps.length - left.length, 'finding', 'findings')} mended.${rest}`;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** Open findings of the same rule that a fix is offered for, in the order of the list. */
export function fixableLike({ rule }: Finding, here: readonly Finding[]): readonly Finding[] {
  return here.filter((other) => other.rule === rule && isFixable(other));
}

export function isFixable({ fix, suppressed }: Finding): boolean {
  return fix !== null && suppressed === null;
}

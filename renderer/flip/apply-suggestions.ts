import { counted } from '../../shared/counted.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { planSuggestionsInTurns, type SuggestionStep } from '../../shared/flip/suggestions/plan-suggestions.ts';
import { ok } from '../../shared/result.ts';
import type { App } from '../app.ts';
import { notifyOfChange } from '../state/notify-of-change.ts';
import { shownAt } from './show-nodes.ts';

/** Milliseconds of planning after which the window is drawn and answers. */
const AT_ONCE = 30;
/** Nodes. */
const LARGE = 300;

export interface Planning {
  /** True: all that was wanted is planned. False: it was stopped, and nothing has changed. */
  readonly isDone: Promise<boolean>;
  stop(): void;
}

/**
 * Carries suggestions out as one step of undo, shows where, and says what became of them. `ids`: those; absent: all, also those
 * that come up on the way. It is planned in turns; until it is done nothing changes.
 */
export function applySuggestions(
  app: App,
  side: Side,
  ids: readonly string[] | undefined,
  onStep: (planned: number) => void = () => undefined,
): Planning {
  const { editor } = app;
  const before = editor.diagram();
  const plan = planSuggestionsInTurns(before, side, editor.env, ids);
  const steps: SuggestionStep[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end: (isDone: boolean) => void = () => undefined;
  const isDone = new Promise<boolean>((resolve) => {
    end = resolve;
  });
  const next = (): void => {
    const until = performance.now() + AT_ONCE;
    while (performance.now() < until) {
      const turn = plan.next();
      if (turn.done === true) {
        takeOver(app, side, before, steps);
        end(true);
        return;
      }
      steps.push(turn.value);
    }
    onStep(steps.length);
    timer = setTimeout(next, 0);
  };
  // One step of a large diagram may take long: that it is being planned is said before.
  if (Object.keys(before.nodes).length > LARGE) {
    onStep(0);
    timer = setTimeout(next, AT_ONCE);
  } else {
    next();
  }
  return {
    isDone,
    stop() {
      clearTimeout(timer);
      end(false);
    },
  };
}

function takeOver(app: App, side: Side, before: Diagram, steps: readonly SuggestionStep[]): void {
  const { editor, ui, canvas } = app;
  if (editor.diagram() !== before) {
    ui.notify({ tone: 'warning', text: 'Nothing was restructured, because the diagram has changed meanwhile.' });
    return;
  }
  const done = steps.filter(({ outcome }) => outcome === 'done');
  const last = steps.at(-1)?.after ?? before;
  const [first] = done;
  if (last !== before) {
    const label =
      done.length === 1 && first !== undefined ? first.suggestion.title : `Restructure for ${SIDE_NAMES[side]}`;
    editor.change(label, () => ok(last));
    if (last.provider === side) {
      const added = Object.keys(last.nodes).filter((id) => !Object.hasOwn(before.nodes, id));
      const touched = shownAt(editor.view(), [...done.flatMap(({ suggestion }) => suggestion.nodes), ...added]);
      editor.select(touched);
      canvas.current?.reveal(touched);
    }
  }
  tell(app, side, steps, last !== before);
}

function tell(app: App, side: Side, steps: readonly SuggestionStep[], isChanged: boolean): void {
  const left = steps.filter(({ outcome }) => outcome === 'left');
  const text = restructuredText(side, steps);
  app.ui.announce(text);
  const tone = left.length > 0 ? 'warning' : 'ok';
  const words = { isSaid: true, tone, text, isSticky: left.length > 0 } as const;
  if (isChanged) notifyOfChange(app, words);
  else app.ui.notify(words);
}

const MOST_NAMED = 3;

/** "Azure: 3 suggestions applied. 1 not applied: Merge "a" and "b" (they differ in ...)." */
export function restructuredText(side: Side, steps: readonly SuggestionStep[]): string {
  const done = steps.filter(({ outcome }) => outcome === 'done');
  const left = steps.filter(({ outcome }) => outcome === 'left');
  const applied = appliedText(done);
  const named = left
    .slice(0, MOST_NAMED)
    .map(({ suggestion, reason }) => `${suggestion.title} (${reason.replace(/\.$/, '')})`);
  const more = left.length > MOST_NAMED ? ` and ${left.length - MOST_NAMED} more` : '';
  const rest = left.length === 0 ? '' : ` ${left.length} not applied: ${named.join('; ')}${more}.`;
  return `${SIDE_NAMES[side]}: ${applied}${rest}`;
}

function appliedText(done: readonly SuggestionStep[]): string {
  const [first] = done;
  if (first === undefined) return 'nothing applied.';
  return done.length === 1
    ? `${first.suggestion.title}: applied.`
    : `${counted(done.length, 'suggestion', 'suggestions')} applied.`;
}

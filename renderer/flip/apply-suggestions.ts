import type { Diagram, Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { planSuggestionsInTurns, type SuggestionStep } from '../../shared/flip/suggestions/plan-suggestions.ts';
import { suggestionsFor } from '../../shared/flip/suggestions/suggest.ts';
import { ok } from '../../shared/result.ts';
import type { App } from '../app.ts';
import { notifyOfChange } from '../state/notify-of-change.ts';
import { type Restructured, restructuredText } from './restructured-text.ts';
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
  const asked = ids ?? suggestionsFor(before, side, editor.env.catalog).map(({ id }) => id);
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
        takeOver(app, side, before, { asked, steps });
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

interface Planned extends Restructured {
  readonly steps: readonly SuggestionStep[];
}

function takeOver(app: App, side: Side, before: Diagram, { asked, steps }: Planned): void {
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
  tell(app, side, { asked, steps }, last !== before);
}

function tell(app: App, side: Side, restructured: Restructured, isChanged: boolean): void {
  const left = restructured.steps.filter(({ outcome }) => outcome === 'left');
  const text = restructuredText(side, restructured);
  app.ui.announce(text);
  const tone = left.length > 0 ? 'warning' : 'ok';
  const words = { isSaid: true, tone, text, isSticky: left.length > 0 } as const;
  if (isChanged) notifyOfChange(app, words);
  else app.ui.notify(words);
}

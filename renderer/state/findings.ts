import { createStore, type StoreApi } from 'zustand/vanilla';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { type FindingSummary, summarise } from '../../shared/validation/summary.ts';
import { validate } from '../../shared/validation/validate.ts';
import type { Editor } from './editor.ts';
import { keepKnown } from './kept-findings.ts';
import { measured } from './measured.ts';

export interface FindingsState {
  /** The diagram that the findings are of; the open one may be a moment ahead. */
  readonly diagram: Diagram;
  readonly here: readonly Finding[];
  readonly there: readonly Finding[];
  readonly summaryHere: FindingSummary;
  readonly summaryThere: FindingSummary;
  /** The finding that is being looked at, as `findingKeys` names it; null: none. */
  readonly current: string | null;
}

/** Milliseconds of quiet before a diagram is checked; where that takes long, up to the second. */
const SHORTEST_WAIT = 30;
const LONGEST_WAIT = 500;

/** Findings follow the diagram a moment later, so that no gesture waits for them; the shown side comes first. */
export function createFindings(editor: Editor, catalog: Catalog, today: () => string): StoreApi<FindingsState> {
  const store = createStore<FindingsState>(() => startOf(editor.diagram()));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let took = 0;
  /** The diagram of which both sides are known. */
  let known: Diagram | null = null;

  const check = (diagram: Diagram, side: Side): readonly Finding[] =>
    measured('skyflip:validate', () => validate(diagram, side, catalog, { today: today(), editing: true }));

  const checkOtherSide = (): void => {
    const { diagram, there } = store.getState();
    const found = keepKnown(there, check(diagram, otherSide(diagram.provider)));
    known = diagram;
    store.setState({ there: found, summaryThere: summarise(found) });
  };
  const checkShownSide = (): void => {
    const start = performance.now();
    const diagram = editor.diagram();
    const before = turnedTo(diagram.provider, store.getState());
    const here = keepKnown(before.here, check(diagram, diagram.provider));
    store.setState({
      ...before,
      diagram,
      here,
      summaryHere: here === before.here ? before.summaryHere : summarise(here),
    });
    took = performance.now() - start;
    timer = setTimeout(checkOtherSide, 0);
  };

  let last = editor.diagram();
  editor.state.subscribe(({ history }) => {
    const { present } = history;
    if (present === last) return;
    clearTimeout(timer);
    const isKnownFlip = known === last && differsOnlyInSide(last, present);
    last = present;
    if (isKnownFlip) {
      // A side's findings do not depend on which side is shown: what the switch promised is what is there now.
      known = present;
      store.setState({ ...turnedTo(present.provider, store.getState()), diagram: present });
      return;
    }
    timer = setTimeout(checkShownSide, Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, took * 2)));
  });
  checkShownSide();
  return store;
}

function startOf(diagram: Diagram): FindingsState {
  const none = summarise([]);
  return { diagram, here: [], there: [], summaryHere: none, summaryThere: none, current: null };
}

/** The same findings, as this side sees them. */
function turnedTo(side: Side, state: FindingsState): FindingsState {
  if (state.diagram.provider === side) return state;
  const { here, there, summaryHere, summaryThere } = state;
  return { ...state, here: there, there: here, summaryHere: summaryThere, summaryThere: summaryHere, current: null };
}

function differsOnlyInSide(before: Diagram, after: Diagram): boolean {
  if (before.provider === after.provider) return false;
  const { provider: _before, ...rest } = before;
  const { provider: _after, ...other } = after;
  return sameFields(rest, other);
}

function sameFields(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { isMovedOnly } from '../../shared/validation/moved-only.ts';
import { type FindingSummary, summarise } from '../../shared/validation/summary.ts';
import { takeOverFindings, validationSteps } from '../../shared/validation/validate.ts';
import type { Editor } from './editor.ts';
import { inSlices } from './in-slices.ts';
import { keepKnown } from './kept-findings.ts';
import type { Measure } from './measured.ts';

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

/**
 * Findings follow the diagram in the pauses that drawing leaves: the shown side first, rule by rule, giving way to input in
 * between; a change starts them anew. What was only moved keeps what was found.
 */
export function createFindings(editor: Editor, catalog: Catalog, today: () => string): StoreApi<FindingsState> {
  const store = createStore<FindingsState>(() => startOf(editor.diagram()));
  /** The diagram of which both sides are known. */
  let known: Diagram | null = null;

  function* find(diagram: Diagram, side: Side): Generator<undefined, readonly Finding[]> {
    const start = performance.now();
    const found = yield* validationSteps(diagram, side, catalog, { today: today(), editing: true });
    performance.measure('skyflip:validate' satisfies Measure, { start, end: performance.now() });
    return found;
  }

  function* check(diagram: Diagram): Generator<undefined, void> {
    const shown = yield* find(diagram, diagram.provider);
    const before = turnedTo(diagram.provider, store.getState());
    const here = keepKnown(before.here, shown);
    const summaryHere = here === before.here ? before.summaryHere : summarise(here);
    store.setState({ ...before, diagram, here, summaryHere });
    yield;
    const there = keepKnown(before.there, yield* find(diagram, otherSide(diagram.provider)));
    known = diagram;
    store.setState({ there, summaryThere: there === before.there ? before.summaryThere : summarise(there) });
  }

  let last = editor.diagram();
  let checking = inSlices(check(last));
  editor.state.subscribe(({ history }) => {
    const { present } = history;
    if (present === last) return;
    const before = last;
    last = present;
    if (known === before && (differsOnlyInSide(before, present) || isMovedOnly(before, present))) {
      // A side's findings depend neither on which side is shown nor on where things stand: what the switch promised is there.
      known = present;
      takeOverFindings(before, present);
      store.setState({ ...turnedTo(present.provider, store.getState()), diagram: present });
      return;
    }
    checking.cancel();
    checking = inSlices(check(present));
  });
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

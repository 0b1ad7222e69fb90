import { createStore, type StoreApi } from 'zustand/vanilla';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { type FindingSummary, summarise } from '../../shared/validation/summary.ts';
import { validate } from '../../shared/validation/validate.ts';
import type { Editor } from './editor.ts';
import { measured } from './measured.ts';

export interface FindingsState {
  /** The diagram that the findings are of; the open one may be a moment ahead. */
  readonly diagram: Diagram;
  readonly here: readonly Finding[];
  readonly there: readonly Finding[];
  readonly summaryHere: FindingSummary;
  readonly summaryThere: FindingSummary;
}

/** Findings follow the diagram a moment later, so that no gesture waits for them; the shown side comes first. */
export function createFindings(editor: Editor, catalog: Catalog, today: () => string): StoreApi<FindingsState> {
  const store = createStore<FindingsState>(() => stateOf(editor.diagram(), [], []));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const checkOtherSide = (diagram: Diagram, here: readonly Finding[]): void => {
    const there = check(diagram, otherSide(diagram.provider), catalog, today());
    if (diagram === editor.diagram()) store.setState(stateOf(diagram, here, there));
  };
  const checkShownSide = (): void => {
    const diagram = editor.diagram();
    const here = check(diagram, diagram.provider, catalog, today());
    const known = store.getState();
    const there = known.diagram.provider === diagram.provider ? known.there : known.here;
    store.setState(stateOf(diagram, here, there));
    timer = setTimeout(() => checkOtherSide(diagram, here), 0);
  };

  let last = editor.diagram();
  editor.state.subscribe(({ history }) => {
    if (history.present === last) return;
    last = history.present;
    clearTimeout(timer);
    timer = setTimeout(checkShownSide, 30);
  });
  checkShownSide();
  return store;
}

function check(diagram: Diagram, side: Diagram['provider'], catalog: Catalog, today: string): readonly Finding[] {
  return measured('skyflip:validate', () => validate(diagram, side, catalog, { today, editing: true }));
}

function stateOf(diagram: Diagram, here: readonly Finding[], there: readonly Finding[]): FindingsState {
  return { diagram, here, there, summaryHere: summarise(here), summaryThere: summarise(there) };
}

import type { Catalog } from '../../catalog/catalog.ts';
import { type SideView, viewSide } from '../../catalog/side-view.ts';
import type { Diagram, Side } from '../../document/schema.ts';
import { runSteps } from '../../run-steps.ts';
import { SUGGESTION_KINDS } from './kinds.ts';
import { type Suggestion, toSuggestion } from './suggestion.ts';

const cache = new WeakMap<SideView['nodes'], readonly Suggestion[]>();

/**
 * What restructuring a side calls for. What is pinned shows the same on both sides, so nothing is changed of it. Memoised on the view: preflight, report and app ask the same.
 */
export function suggestionsFor(diagram: Diagram, side: Side, catalog: Catalog): readonly Suggestion[] {
  return runSteps(suggestionSteps(diagram, side, catalog));
}

/** The same where it is known already. */
export function knownSuggestions(view: SideView): readonly Suggestion[] | undefined {
  return cache.get(view.nodes);
}

/** The same in steps of one kind each. */
export function* suggestionSteps(
  diagram: Diagram,
  side: Side,
  catalog: Catalog,
): Generator<undefined, readonly Suggestion[]> {
  const view = viewSide(diagram, side, catalog);
  const known = cache.get(view.nodes);
  if (known !== undefined) return known;
  const found: Suggestion[] = [];
  for (const kind of SUGGESTION_KINDS.filter(({ meta }) => meta.sides.includes(side))) {
    for (const one of kind.find(view)) {
      const isPinned = one.nodes.some((id) => view.nodes.get(id)?.node.pinned !== undefined);
      if (!isPinned) found.push(toSuggestion(kind, one, side, catalog));
    }
    yield;
  }
  cache.set(view.nodes, found);
  return found;
}

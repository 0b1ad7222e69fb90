import type { Catalog } from '../../catalog/catalog.ts';
import { type SideView, viewSide } from '../../catalog/side-view.ts';
import type { Diagram, Side } from '../../document/schema.ts';
import { SUGGESTION_KINDS } from './kinds.ts';
import { type Suggestion, toSuggestion } from './suggestion.ts';

const cache = new WeakMap<SideView['nodes'], readonly Suggestion[]>();

/**
 * What restructuring a side calls for. What is pinned shows the same on both sides, so nothing is changed of it. Memoised on the view: preflight, report and app ask the same.
 */
export function suggestionsFor(diagram: Diagram, side: Side, catalog: Catalog): readonly Suggestion[] {
  const view = viewSide(diagram, side, catalog);
  const known = cache.get(view.nodes);
  if (known !== undefined) return known;
  const found = SUGGESTION_KINDS.filter(({ meta }) => meta.sides.includes(side)).flatMap((kind) =>
    kind
      .find(view)
      .filter(({ nodes }) => !nodes.some((id) => view.nodes.get(id)?.node.pinned !== undefined))
      .map((one) => toSuggestion(kind, one, side, catalog)),
  );
  cache.set(view.nodes, found);
  return found;
}

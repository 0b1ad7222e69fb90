import { wholeView } from '../../shared/catalog/drawn-view.ts';
import { type Found, findInView } from '../../shared/catalog/find-in-view.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import type { TextQuery } from '../../shared/catalog/text-pattern.ts';
import type { App } from '../app.ts';
import { readingOrder } from '../gestures/reading-order.ts';
import { findState } from './find-state.ts';

let last: { readonly view: SideView; readonly query: TextQuery; readonly hits: readonly Found[] } | undefined;

/** The elements that fit, as the diagram is read. The last answer is kept: bar, canvas and keys ask for the same. */
export function hitsIn(drawn: SideView, { text, isCaseSensitive, isWholeWord }: TextQuery): readonly Found[] {
  // What a collapsed frame hides is found too.
  const view = wholeView(drawn);
  const query = { text, isCaseSensitive, isWholeWord };
  if (last?.view === view && isSame(last.query, query)) return last.hits;
  const found = new Map(findInView(view, query).map((one) => [one.id, one]));
  const hits = found.size === 0 ? NONE : readingOrder(view).flatMap((id) => found.get(id) ?? []);
  last = { view, query, hits };
  return hits;
}

/** What is looked for now, in the diagram as it is now. */
export function hitsNow({ editor }: Pick<App, 'editor'>): readonly Found[] {
  return hitsIn(editor.view(), findState.getState());
}

const NONE: readonly Found[] = [];

function isSame(a: TextQuery, b: TextQuery): boolean {
  return a.text === b.text && a.isCaseSensitive === b.isCaseSensitive && a.isWholeWord === b.isWholeWord;
}

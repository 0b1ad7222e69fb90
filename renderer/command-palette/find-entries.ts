import { matchPart, type Query, queryOf } from '../../shared/catalog/match-text.ts';
import { spellingOf } from '../../shared/catalog/spelling.ts';
import type { RecentFile } from '../../shared/host/host.ts';
import type { App } from '../app.ts';
import { actionEntries } from './action-entries.ts';
import { askedComparisons, withCounterparts } from './compare-entries.ts';
import { elementEntries } from './element-entries.ts';
import type { Entry, EntryGroup, SearchedEntry } from './entry.ts';
import { recentFileEntries, TEMPLATE_ENTRIES } from './file-entries.ts';
import { fixEntries } from './fix-entries.ts';
import { serviceByKey, serviceEntry, serviceHits } from './service-entries.ts';

/** Of a group; a person types another letter for more. */
const MOST = 8;
const MOST_RECENT = 6;

/** All that is searched, as things were when the palette was opened. */
export interface Searched {
  readonly actions: readonly SearchedEntry[];
  readonly fixes: readonly SearchedEntry[];
  readonly elements: readonly SearchedEntry[];
  readonly files: readonly SearchedEntry[];
}

export function searchedIn(app: App, files: readonly RecentFile[]): Searched {
  return {
    actions: actionEntries(app),
    fixes: fixEntries(app),
    elements: elementEntries(app.editor.view()),
    files: [...recentFileEntries(files), ...TEMPLATE_ENTRIES],
  };
}

/** With nothing typed: what was used last, and what is likely now. */
export function likelyEntries(app: App, searched: Searched): readonly EntryGroup[] {
  const { recentCommands } = app.settings.state.getState();
  const recent = recentCommands.flatMap((key) => byKey(app, searched, key) ?? []).filter(isPossible);
  const used = new Set(recent.map(({ key }) => key));
  const of = (ids: readonly string[]): readonly Entry[] =>
    ids
      .flatMap((id) => byKey(app, searched, `action:${id}`) ?? [])
      .filter((entry) => isPossible(entry) && !used.has(entry.key));
  const hasSelection = app.editor.state.getState().selection.size > 0;
  const forSelection = hasSelection ? [...searched.fixes.map(({ entry }) => entry), ...of(FOR_SELECTION)] : [];
  return withoutEmpty([
    { label: 'Used last', items: recent.slice(0, MOST_RECENT) },
    { label: 'For the selection', items: forSelection.slice(0, MOST) },
    { label: 'Often used', items: of(OFTEN) },
  ]);
}

const FOR_SELECTION = ['rename', 'connect', 'duplicate', 'move-into', 'move-out', 'compare', 'flip-part', 'toggle-pin'];
const OFTEN = ['flip', 'flip-check', 'find', 'find-service', 'catalog', 'templates', 'export', 'review', 'shortcuts'];

/** What fits, in groups; the group with the best hit comes first, and within a group the best does. */
export function findEntries(app: App, searched: Searched, typed: string): readonly EntryGroup[] {
  const asked = askedComparisons(app, typed);
  const found = foundBy(app, searched, typed);
  const likely = found.length > 0 ? found : foundBy(app, searched, respelt(searched, typed));
  return withoutEmpty([
    { label: 'Compare', items: asked },
    ...likely.filter(({ label }) => asked.length === 0 || label !== 'Compare'),
  ]);
}

interface Scored {
  readonly entry: Entry;
  readonly score: number;
}

function foundBy(app: App, searched: Searched, typed: string): readonly EntryGroup[] {
  const query = queryOf(typed);
  if (query.compact === '') return [];
  const services = serviceHits(app, typed).filter(({ spelling, score }) => spelling === undefined && score >= WEAKEST);
  const [best] = services;
  const groups: readonly { readonly label: string; readonly found: readonly Scored[] }[] = [
    { label: 'Mend', found: scored(searched.fixes, query, 1.1) },
    { label: 'Do', found: scored(searched.actions, query, 1.05) },
    { label: 'Go to', found: scored(searched.elements, query, 1) },
    { label: 'Place', found: services.map((hit) => ({ entry: serviceEntry(hit.service, hit), score: hit.score })) },
    {
      label: 'Compare',
      found:
        best === undefined ? [] : withCounterparts(best.service, app.catalog, 1).map((entry) => ({ entry, score: 10 })),
    },
    { label: 'Open', found: scored(searched.files, query, 0.95) },
  ];
  const bestOf = ({ found }: (typeof groups)[number]): number => found[0]?.score ?? 0;
  const inOrder = [...groups].sort((a, b) => bestOf(b) - bestOf(a));
  return withoutEmpty(
    inOrder.map(({ label, found }) => ({ label, items: found.slice(0, MOST).map(({ entry }) => entry) })),
  );
}

/** A service whose description alone has the words scattered in it is not what is looked for here. */
const WEAKEST = 20;

function scored(entries: readonly SearchedEntry[], query: Query, weight: number): readonly Scored[] {
  const found: Scored[] = [];
  for (const { entry, texts } of entries) {
    let score = 0;
    for (const text of texts) score = Math.max(score, matchPart(query, text));
    // What cannot be done now is still told, last.
    if (score > 0) found.push({ entry, score: weight * score * (isPossible(entry) ? 1 : 0.3) });
  }
  return found.sort((a, b) => b.score - a.score);
}

/** Each word that nothing has, by the nearest that something has: "exprot" is "export". */
function respelt({ actions, elements, files }: Searched, typed: string): string {
  const words = new Set(
    [...actions, ...elements, ...files].flatMap(({ texts }) => texts.flatMap((text) => text.words)),
  );
  const spelling = spellingOf(words);
  const isKnown = (word: string): boolean => [...words].some((one) => one.startsWith(word));
  return queryOf(typed)
    .words.map((word) => (isKnown(word) ? word : (spelling.nearest(word)[0] ?? word)))
    .join(' ');
}

function byKey(app: App, { actions, elements, files }: Searched, key: string): Entry | undefined {
  if (key.startsWith('service:')) return serviceByKey(app, key);
  const among = key.startsWith('action:') ? actions : key.startsWith('element:') ? elements : files;
  return among.find(({ entry }) => entry.key === key)?.entry;
}

function isPossible({ whyNot }: Entry): boolean {
  return whyNot === undefined;
}

function withoutEmpty(groups: readonly EntryGroup[]): readonly EntryGroup[] {
  return groups.filter(({ items }) => items.length > 0);
}

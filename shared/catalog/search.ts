import type { Side } from '../document/schema.ts';
import type { Catalog } from './catalog.ts';
import { isVendor, matchPart, matchText, type Query, queryOf, type SearchedText } from './match-text.ts';
import type { Service } from './schema.ts';
import { type Entry, type SearchIndex, type ServiceMatch, searchIndexOf } from './search-index.ts';

/** A service that fits what was typed, and the text of it that does. */
export interface ServiceHit {
  readonly service: Service;
  readonly match: ServiceMatch;
  /** Higher is better; compared with other hits of the same search only. */
  readonly score: number;
  /** What was taken to be meant, where nothing is called what was typed. */
  readonly spelling?: string;
}

/** The services of a side and the neutral things that fit, the best first. Nothing typed: nothing found. */
export function searchServices(catalog: Catalog, side: Side, typed: string): readonly ServiceHit[] {
  const query = queryOf(typed);
  if (query.compact === '') return [];
  const index = searchIndexOf(catalog, side);
  const hits = hitsOf(index, query);
  return hits.length > 0 ? hits : misspeltHits(index, query);
}

function hitsOf({ entries }: SearchIndex, query: Query): readonly ServiceHit[] {
  return entries.flatMap((entry) => hitOf(entry, query) ?? []).sort(byScore);
}

/** The hits of what may have been meant, each service once. */
function misspeltHits(index: SearchIndex, query: Query): readonly ServiceHit[] {
  const best = new Map<Service, ServiceHit>();
  for (const spelling of spellings(index, query)) {
    for (const hit of hitsOf(index, queryOf(spelling))) {
      if (hit.score > (best.get(hit.service)?.score ?? 0)) best.set(hit.service, { ...hit, spelling });
    }
  }
  return [...best.values()].sort(byScore);
}

/** Somebody who types more words than this pasted a text. */
const MOST_WORDS = 8;

/** What was typed with each unknown word replaced by its nearest, and what the words run together are near to. */
function spellings({ vocabulary, spelling }: SearchIndex, { words, compact: joined }: Query): readonly string[] {
  if (words.length > MOST_WORDS) return [];
  const isKnown = (word: string): boolean => vocabulary.some((known) => known.startsWith(word));
  const unknown = words.filter((word) => !isKnown(word));
  const [slip = ''] = unknown;
  if (unknown.length === 1) return spelling.nearest(slip).map((near) => withWord(words, slip, near));
  const nearest = words.map((word) => (isKnown(word) ? word : spelling.nearest(word)[0]));
  return nearest.includes(undefined) ? spelling.nearest(joined) : [nearest.join(' ')];
}

function withWord(words: readonly string[], word: string, other: string): string {
  return words.map((one) => (one === word ? other : one)).join(' ');
}

function byScore(a: ServiceHit, b: ServiceHit): number {
  return b.score - a.score || a.service.shortName.localeCompare(b.service.shortName, 'en');
}

/** Words that are found only here and there in a service's texts. */
const SCATTERED = 16;

function hitOf({ service, texts, everything, weight }: Entry, query: Query): ServiceHit | undefined {
  let best: ServiceMatch | undefined;
  let score = 0;
  for (const { field, text, searched, weight: share } of texts) {
    if (isOnlyVendor(query, searched)) continue;
    const scored = share * (field === 'name' ? matchPart : matchText)(query, searched);
    if (scored > score) {
      score = scored;
      best = { field, text };
    }
  }
  if (best === undefined && query.words.length > 1 && matchText(query, everything) >= 50) {
    score = SCATTERED;
    best = { field: 'description', text: service.description };
  }
  return best && { service, match: best, score: score * weight };
}

/** "az" and "amazon" begin a word in the names of half the catalog. */
function isOnlyVendor(query: Query, { words }: SearchedText): boolean {
  const begun = words.filter((word) => word.startsWith(query.compact));
  return begun.length > 0 && words.length > 1 && begun.every(isVendor);
}

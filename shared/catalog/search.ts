import type { Side } from '../document/schema.ts';
import { append } from '../group-by.ts';
import { otherSide } from './authored-service.ts';
import type { Catalog } from './catalog.ts';
import { isVendor, matchPart, matchText, type Query, queryOf, type SearchedText, searchedText } from './match-text.ts';
import type { Service } from './schema.ts';

/** A service that fits what was typed, and the text of it that does. */
export interface ServiceHit {
  readonly service: Service;
  readonly match: ServiceMatch;
  /** Higher is better; compared with other hits of the same search only. */
  readonly score: number;
}

export interface ServiceMatch {
  /** `twin`: what the other cloud calls its counterpart. */
  readonly field: 'name' | 'alias' | 'twin' | 'description';
  /** The name, the other name, the counterpart's full name, or the description. */
  readonly text: string;
}

/** The services of a side and the neutral things that fit, the best first. Nothing typed: nothing found. */
export function searchServices(catalog: Catalog, side: Side, typed: string): readonly ServiceHit[] {
  const query = queryOf(typed);
  if (query.compact === '') return [];
  return indexOf(catalog, side)
    .flatMap((entry) => hitOf(entry, query) ?? [])
    .sort((a, b) => b.score - a.score || a.service.shortName.localeCompare(b.service.shortName, 'en'));
}

interface Searched extends ServiceMatch {
  readonly searched: SearchedText;
  readonly weight: number;
}

interface Entry {
  readonly service: Service;
  readonly texts: readonly Searched[];
  readonly everything: SearchedText;
  readonly weight: number;
}

const ALIAS = 0.9;
const TWIN = 0.62;
const DESCRIPTION = 0.3;
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

const indexes = new WeakMap<Catalog, Map<Side, readonly Entry[]>>();

/** Memoised on the catalog, which never changes. */
function indexOf(catalog: Catalog, side: Side): readonly Entry[] {
  const known = indexes.get(catalog) ?? new Map<Side, readonly Entry[]>();
  indexes.set(catalog, known);
  const found = known.get(side);
  if (found) return found;
  const made = buildIndex(catalog, side);
  known.set(side, made);
  return made;
}

function buildIndex(catalog: Catalog, side: Side): readonly Entry[] {
  const twins = twinTexts(catalog, side);
  return [...catalog.services.values()]
    .filter(({ provider }) => provider === side || provider === 'neutral')
    .map((service) => {
      const own = ownTexts(service);
      return {
        service,
        texts: [...own, ...(twins.get(service.id) ?? [])],
        everything: searchedText(own.map(({ text }) => text).join(' ')),
        weight: weightOf(service),
      };
    });
}

function ownTexts(service: Service): readonly Searched[] {
  const { name, shortName, aliases, description } = service;
  return [
    asSearched('name', shortName, 1),
    ...namesIn(name).map((one) => asSearched('name', one, 0.99)),
    ...aliases.map((alias) => asSearched('alias', alias, ALIAS)),
    { ...asSearched('description', description, DESCRIPTION), searched: onlyWords(description) },
  ];
}

/** What the other cloud calls things that turn into a service of this side; a remote relative counts less than the first choice. */
function twinTexts(catalog: Catalog, side: Side): ReadonlyMap<string, readonly Searched[]> {
  const texts = new Map<string, Searched[]>();
  for (const other of catalog.services.values()) {
    if (other.provider !== otherSide(side)) continue;
    const twins = (catalog.equivalencesFrom.get(other.id) ?? []).filter(({ effect }) => effect === 'twin');
    const seen = new Set<string>();
    for (const row of [...twins].sort((a, b) => Number(a.when !== undefined) - Number(b.when !== undefined))) {
      if (row.to === null || seen.has(row.to)) continue;
      const weight = TWIN * (1 - 0.04 * Math.min(seen.size, 5));
      seen.add(row.to);
      const names = [other.shortName, ...namesIn(other.name)];
      for (const name of names) append(texts, row.to, { ...asSearched('twin', name, weight), text: other.name });
      for (const alias of other.aliases) {
        append(texts, row.to, { ...asSearched('twin', alias, weight * ALIAS), text: other.name });
      }
    }
  }
  return texts;
}

function asSearched(field: ServiceMatch['field'], text: string, weight: number): Searched {
  return { field, text, searched: searchedText(text), weight };
}

/** The start of a long text, or its initials, say nothing. */
function onlyWords(text: string): SearchedText {
  return { ...searchedText(text), compact: '', initials: '' };
}

/** The name without its maker, which is no part of it for most people, and with. */
function namesIn(name: string): readonly string[] {
  const own = name.replace(VENDOR, '');
  return own === name ? [name] : [own, name];
}

const VENDOR = /^(AWS|Amazon|Azure|Microsoft) /;

/** A cloud's own service before a thing that stands for any, and what is going before nothing. */
function weightOf({ provider, lifecycle }: Service): number {
  const isLeaving = lifecycle !== undefined && ['closed-to-new', 'retiring', 'retired'].includes(lifecycle.state);
  return (provider === 'neutral' ? 0.85 : 1) * (isLeaving ? 0.8 : 1);
}

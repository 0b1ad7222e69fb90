import type { Side } from '../document/schema.ts';
import { append } from '../group-by.ts';
import { otherSide } from './authored-service.ts';
import type { Catalog } from './catalog.ts';
import { type SearchedText, searchedText } from './match-text.ts';
import type { Service } from './schema.ts';
import { type Spelling, spellingOf } from './spelling.ts';

export interface ServiceMatch {
  /** `twin`: what the other cloud calls its counterpart. */
  readonly field: 'name' | 'alias' | 'twin' | 'description';
  /** The name, the other name, the counterpart's full name, or the description. */
  readonly text: string;
}

/** Everything that a search of one side looks at. */
export interface SearchIndex {
  readonly entries: readonly Entry[];
  /** The words of all names, and short names with their words run together. */
  readonly vocabulary: readonly string[];
  readonly spelling: Spelling;
}

interface Searched extends ServiceMatch {
  readonly searched: SearchedText;
  readonly weight: number;
}

export interface Entry {
  readonly service: Service;
  readonly texts: readonly Searched[];
  readonly everything: SearchedText;
  readonly weight: number;
}

const ALIAS = 0.9;
const TWIN = 0.72;
const DESCRIPTION = 0.3;

const indexes = new WeakMap<Catalog, Map<Side, SearchIndex>>();

/** Memoised on the catalog, which never changes. */
export function searchIndexOf(catalog: Catalog, side: Side): SearchIndex {
  const known = indexes.get(catalog) ?? new Map<Side, SearchIndex>();
  indexes.set(catalog, known);
  const found = known.get(side);
  if (found) return found;
  const made = buildIndex(catalog, side);
  known.set(side, made);
  return made;
}

function buildIndex(catalog: Catalog, side: Side): SearchIndex {
  const twins = twinTexts(catalog, side);
  const entries = [...catalog.services.values()]
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
  const vocabulary = [...vocabularyOf(entries)];
  return { entries, vocabulary, spelling: spellingOf(vocabulary) };
}

/** Texts that are longer run together than this are not typed as one word. */
const LONGEST_JOINED = 24;

function vocabularyOf(entries: readonly Entry[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { texts } of entries) {
    for (const { field, searched } of texts) {
      if (field === 'description') continue;
      for (const word of searched.words) known.add(word);
      if (searched.compact.length <= LONGEST_JOINED) known.add(searched.compact);
    }
  }
  return known;
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
  return (provider === 'neutral' ? 0.85 : 1) * (isLeaving ? 0.65 : 1);
}

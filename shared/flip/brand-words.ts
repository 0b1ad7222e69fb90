import { otherSide } from '../catalog/authored-service.ts';
import { type Catalog, serviceOf } from '../catalog/catalog.ts';
import type { Service } from '../catalog/schema.ts';
import type { Side } from '../document/schema.ts';

/** A name of a service inside a text. */
export interface BrandWord {
  readonly at: number;
  readonly text: string;
  readonly service: Service;
  readonly isPlural: boolean;
}

/** Finds the names of one cloud's services in a text. `own`: the service of what bears the text, whose every name counts. */
export type BrandFinder = (text: string, own: Service | undefined) => readonly BrandWord[];

const known = new WeakMap<Catalog, Map<Side, BrandFinder>>();

export function brandFinder(catalog: Catalog, side: Side): BrandFinder {
  const finders = known.get(catalog) ?? new Map<Side, BrandFinder>();
  known.set(catalog, finders);
  const finder = finders.get(side) ?? buildFinder(catalog, side);
  finders.set(side, finder);
  return finder;
}

function buildFinder(catalog: Catalog, side: Side): BrandFinder {
  const services = [...catalog.services.values()].filter(({ provider }) => provider === side);
  const taken = namesOfAll(catalog, otherSide(side));
  const ordinary = new Set(catalog.labelWords.ordinary.map(fold));
  const anywhere = new Map<string, Service>();
  const ofService = new Map<string, ReadonlyMap<string, Service>>();
  for (const service of services) {
    const names = namesOf(service).filter((name) => !isIn(ordinary, name));
    for (const name of names)
      if (!isIn(taken, name) && isUnmistakable(name, service) && !anywhere.has(name)) anywhere.set(name, service);
    // A name that means another thing over there ("ASG") is worth changing; one that its twin has too is not.
    const ofTwins = namesOfTwins(service, catalog);
    const own = names.filter((name) => isOwnName(name, service) && !isIn(ofTwins, name));
    ofService.set(service.id, new Map(own.map((name) => [name, service])));
  }
  const search = matcher(anywhere, catalog, 'exact');
  const own = new Map<string, (text: string) => readonly BrandWord[]>();
  return (text, service) => {
    if (service === undefined) return search(text);
    const names = ofService.get(service.id);
    if (names === undefined) return search(text);
    const ownSearch = own.get(service.id) ?? matcher(names, catalog, 'any');
    own.set(service.id, ownSearch);
    return longestFirst([...ownSearch(text), ...search(text)]);
  };
}

function namesOfAll({ services }: Catalog, side: Side): ReadonlySet<string> {
  return new Set(
    [...services.values()]
      .filter(({ provider }) => provider === side || provider === 'neutral')
      .flatMap(namesOf)
      .map(fold),
  );
}

function namesOfTwins({ id }: Service, catalog: Catalog): ReadonlySet<string> {
  const twins = (catalog.equivalencesFrom.get(id) ?? []).flatMap(({ to }) =>
    to === null ? [] : serviceOf(catalog, to),
  );
  return new Set(twins.flatMap(namesOf).map(fold));
}

/** In the singular too. */
function isIn(names: ReadonlySet<string>, name: string): boolean {
  return names.has(fold(name)) || names.has(fold(name).replace(/s$/, ''));
}

const PREFIX = /^(?:AWS|Amazon|Azure|Microsoft) (?=\S)/i;

function bare(name: string): string {
  return name.replace(PREFIX, '');
}

/** Names are broken into lines under icons, and bear the name of the cloud or not. */
function patternOf(name: string): string {
  const text = escaped(name).replace(/ /g, '\\s+');
  return PREFIX.test(name) ? text : `(?:(?:AWS|Amazon|Azure|Microsoft)\\s+)?${text}`;
}

function namesOf({ name, shortName, aliases }: Service): readonly string[] {
  const written = [name, shortName, ...aliases];
  return [...new Set([...written, ...written.map((one) => one.replace(PREFIX, ''))])];
}

/** "Amazon S3", "DynamoDB", "EC2", "VPC": whatever bears the label, it is a name of that cloud. */
function isUnmistakable(name: string, service: Service): boolean {
  if (PREFIX.test(name)) return /^[A-Z]/.test(name.replace(PREFIX, ''));
  if (!name.split(' ').some(isCoined)) return false;
  return name === service.shortName || prefixed(name).some((full) => [service.name, ...service.aliases].includes(full));
}

function prefixed(name: string): readonly string[] {
  return ['AWS', 'Amazon', 'Azure', 'Microsoft'].map((provider) => `${provider} ${name}`);
}

/** A digit, a capital inside, or three capitals and more: no word of a language looks like that. */
function isCoined(word: string): boolean {
  return /^[A-Z][A-Za-z]*\d|[a-z][A-Z]|^[A-Z]{3,}$|^[A-Z]\d/.test(word);
}

/** Of its own service every name counts that is written as one; "queue" and "instance" are descriptions. */
function isOwnName(name: string, { shortName }: Service): boolean {
  return name === shortName || /^[A-Z]/.test(name);
}

function matcher(
  names: ReadonlyMap<string, Service>,
  { labelWords }: Catalog,
  letters: 'exact' | 'any',
): (text: string) => readonly BrandWord[] {
  if (names.size === 0) return () => [];
  const byFold = new Map([...names].map(([name, service]) => [fold(name), service]));
  const longest = [...names.keys()].sort((a, b) => bare(b).length - bare(a).length).map(patternOf);
  const after =
    labelWords.notBefore.length === 0 ? '' : `(?!\\s+(?:${labelWords.notBefore.map(escaped).join('|')})\\b)`;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(${longest.join('|')})(s?)(?![\\p{L}\\p{N}])${after}`,
    letters === 'any' ? 'giu' : 'gu',
  );
  const mayHold = firstWords(names.keys());
  return (text) =>
    !mayHold(text)
      ? []
      : [...text.matchAll(pattern)].flatMap((match) => {
          const [all, written = '', plural] = match;
          const name = fold(written.replace(/\s+/g, ' '));
          const service = byFold.get(name) ?? byFold.get(bare(name));
          return service === undefined ? [] : [{ at: match.index, text: all, service, isPlural: plural === 's' }];
        });
}

/** Most labels hold no name at all, and their words say so quicker than a pattern of a thousand names. */
export function firstWords(names: Iterable<string>): (text: string) => boolean {
  const first = new Set([...names].map((name) => wordsOf(name)[0] ?? ''));
  return (text) => wordsOf(text).some((word) => first.has(word) || first.has(word.replace(/s$/, '')));
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Of names that overlap the longest: "Amazon S3" before "S3". In the order of the text. */
function longestFirst(found: readonly BrandWord[]): readonly BrandWord[] {
  const kept: BrandWord[] = [];
  for (const one of [...found].sort((a, b) => b.text.length - a.text.length)) {
    const overlaps = kept.some(({ at, text }) => one.at < at + text.length && at < one.at + one.text.length);
    if (!overlaps) kept.push(one);
  }
  return kept.sort((a, b) => a.at - b.at);
}

function fold(name: string): string {
  return name.toLowerCase();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** What a label of the other cloud's design is searched for when `side` shows it. */
export function foreignFinder(catalog: Catalog, side: Side): BrandFinder {
  return brandFinder(catalog, otherSide(side));
}

import { otherSide } from '../catalog/authored-service.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { regionCounterpart } from '../catalog/region-counterpart.ts';
import type { Region } from '../catalog/schema.ts';
import type { Side } from '../document/schema.ts';
import { firstWords } from './brand-words.ts';

/** A region or a zone of the other cloud inside a text. */
export interface RegionWord {
  readonly at: number;
  readonly text: string;
  readonly isZone: boolean;
  /** Of no cloud: the place, or the zone alone. */
  readonly neutral: string;
  /** What stands for it on this side; undefined: nothing in the same country. */
  readonly translated: string | undefined;
}

interface RegionFinder {
  readonly pattern: RegExp;
  readonly mayHold: (text: string) => boolean;
}

const finders = new WeakMap<Catalog, Map<Side, RegionFinder>>();

/** "us-east-1a" is a zone, "us-east-1" and "East US" are regions. */
export function regionWords(
  text: string,
  side: Side,
  catalog: Catalog,
  counterpart: (region: Region) => Region | undefined = (region) => regionCounterpart(catalog, region, side),
): readonly RegionWord[] {
  const from = otherSide(side);
  const { pattern, mayHold } = finderOf(catalog, from);
  if (!mayHold(text)) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [all, written = '', letter, number] = match;
    const region = catalog.regions.find(
      ({ provider, name, code }) => provider === from && [name, code].includes(written),
    );
    if (region === undefined) return [];
    const there = counterpart(region);
    const zone = letter ?? (number === undefined ? undefined : 'abc'[Number(number) - 1]);
    return [{ at: match.index, text: all, isZone: zone !== undefined, ...wordsFor(region, there, zone, side) }];
  });
}

function wordsFor(
  region: Region,
  there: Region | undefined,
  zone: string | undefined,
  side: Side,
): Pick<RegionWord, 'neutral' | 'translated'> {
  const place = side === 'azure' ? there?.name : there?.code;
  if (zone === undefined) return { neutral: region.place, translated: place };
  const neutral = `zone ${zone}`;
  if (side === 'aws') return { neutral, translated: place === undefined ? undefined : `${place}${zone}` };
  const number = `zone ${zone.charCodeAt(0) - 'a'.charCodeAt(0) + 1}`;
  return { neutral, translated: place === undefined ? number : `${place} ${number}` };
}

/** Codes and names as the provider writes them, the longest first: "East US 2" holds "East US". */
function finderOf(catalog: Catalog, from: Side): RegionFinder {
  const known = finders.get(catalog) ?? new Map<Side, RegionFinder>();
  finders.set(catalog, known);
  const finder = known.get(from) ?? buildFinder(catalog, from);
  known.set(from, finder);
  return finder;
}

function buildFinder(catalog: Catalog, from: Side): RegionFinder {
  const written = catalog.regions
    .filter(({ provider }) => provider === from)
    .flatMap(({ name, code }) => [name, code])
    .sort((a, b) => b.length - a.length);
  const names = written.map((one) => one.replace(/[()]/g, '\\$&')).join('|');
  const zone = '(?:([a-f])|[-, ]+zone ([123]))?';
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${names})${zone}(?![\\p{L}\\p{N}-])`, 'gu'),
    mayHold: firstWords(written),
  };
}

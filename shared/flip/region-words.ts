import { otherSide } from '../catalog/authored-service.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { regionCounterpart } from '../catalog/region-counterpart.ts';
import type { Region } from '../catalog/schema.ts';
import type { Side } from '../document/schema.ts';

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

const patterns = new WeakMap<Catalog, Map<Side, RegExp>>();

/** "us-east-1a" is a zone, "us-east-1" and "East US" are regions. */
export function regionWords(text: string, side: Side, catalog: Catalog): readonly RegionWord[] {
  const from = otherSide(side);
  return [...text.matchAll(patternOf(catalog, from))].flatMap((match) => {
    const [all, written = '', letter, number] = match;
    const region = catalog.regions.find(
      ({ provider, name, code }) => provider === from && [name, code].includes(written),
    );
    if (region === undefined) return [];
    const there = regionCounterpart(catalog, region, side);
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
function patternOf(catalog: Catalog, from: Side): RegExp {
  const known = patterns.get(catalog) ?? new Map<Side, RegExp>();
  patterns.set(catalog, known);
  const written = catalog.regions
    .filter(({ provider }) => provider === from)
    .flatMap(({ name, code }) => [name, code])
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replace(/[()]/g, '\\$&'));
  const pattern =
    known.get(from) ??
    new RegExp(`(?<![\\p{L}\\p{N}])(${written.join('|')})(?:([a-f])|[-, ]+zone ([123]))?(?![\\p{L}\\p{N}-])`, 'gu');
  known.set(from, pattern);
  return pattern;
}

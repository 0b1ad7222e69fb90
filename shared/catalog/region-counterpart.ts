import type { Side } from '../document/schema.ts';
import type { Catalog } from './catalog.ts';
import type { Region } from './schema.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * The region of the other cloud that stands for this one: in the same country and partition, with availability zones where
 * there is one, the nearest of those. `taken`: codes that are not to be chosen. undefined: the other cloud has none in the country.
 */
export function regionCounterpart(
  catalog: Catalog,
  region: Region,
  side: Side,
  taken: ReadonlySet<string> = NONE,
): Region | undefined {
  const there = catalog.regions
    .filter(({ provider, code }) => provider === side && !taken.has(code))
    .filter(({ country, partition }) => country === region.country && partition === region.partition)
    .sort((a, b) => distance(region, a) - distance(region, b));
  return there.find(({ hasZones }) => hasZones) ?? there[0];
}

/** On the sphere, in whole degrees: what is about as far is told apart by the order of the list. */
export function distance(a: Region, b: Region): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [up, over] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const chord =
    Math.sin(up / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(over / 2) ** 2;
  return Math.round((2 * Math.asin(Math.sqrt(Math.min(1, chord))) * 180) / Math.PI);
}

import type { Side } from '../document/schema.ts';
import type { Catalog } from './catalog.ts';
import type { Region } from './schema.ts';

/** The region of a side that a label names, by name or code: "Region: West US 2", "westus2". undefined: none that is known. */
export function regionNamed(catalog: Catalog, side: Side, label: string): Region | undefined {
  const words = wordsOf(label);
  const found = catalog.regions.filter(
    ({ provider, name, code }) => provider === side && (holds(words, wordsOf(name)) || holds(words, wordsOf(code))),
  );
  // "West US 2" holds "West US".
  return found.sort((a, b) => b.name.length - a.name.length)[0];
}

/** The AWS Region that a label names by its place: "Frankfurt" is eu-central-1. Azure has several regions in one state. */
export function awsRegionAt(catalog: Catalog, label: string): Region | undefined {
  const words = wordsOf(label);
  return catalog.regions.find(({ provider, place }) => provider === 'aws' && holds(words, wordsOf(place)));
}

/** The region of a side that lies in the same city or state as the other side's region whose code a label holds. */
export function regionBeside(catalog: Catalog, side: Side, label: string): Region | undefined {
  const words = wordsOf(label);
  return catalog.regions.find(
    ({ provider, beside }) => provider === side && beside !== undefined && holds(words, wordsOf(beside)),
  );
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

function holds(words: string, wanted: string): boolean {
  return ` ${words} `.includes(` ${wanted} `);
}

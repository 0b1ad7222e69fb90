import type { Catalog } from '../../shared/catalog/catalog.ts';

const known = new WeakMap<Catalog, ReadonlyMap<string, string>>();

/** What a source is called, by its address; the address where the catalog has no name for it. */
export function sourceTitle(catalog: Catalog, url: string): string {
  let titles = known.get(catalog);
  if (titles === undefined) {
    titles = new Map([...catalog.sources.values()].map((source) => [source.url, source.title]));
    known.set(catalog, titles);
  }
  return titles.get(url) ?? url;
}

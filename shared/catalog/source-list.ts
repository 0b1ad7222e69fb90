import type { Catalog } from './catalog.ts';
import type { Fact, Source } from './schema.ts';

export interface ListedSource {
  readonly id: string;
  readonly source: Source;
  /** The latest date on which something was read there; undefined: all that cites it is recalled. */
  readonly checked: string | undefined;
}

type SourcedRow = Pick<Fact, 'source' | 'checked' | 'status'>;

/** Where rows of the catalog were read, each place once, in the order of the rows. */
export function sourcesOf(rows: readonly (SourcedRow | undefined)[], catalog: Catalog): readonly ListedSource[] {
  const listed = new Map<string, ListedSource>();
  for (const row of rows) {
    const source = row && catalog.sources.get(row.source);
    if (row === undefined || source === undefined) continue;
    const dates = [listed.get(row.source)?.checked, row.status === 'checked' ? row.checked : undefined];
    listed.set(row.source, { id: row.source, source, checked: latestOf(dates) });
  }
  return [...listed.values()];
}

/** ISO dates compare as text. */
export function latestOf(dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}

import type { Catalog } from './catalog.ts';
import type { Source } from './schema.ts';

export interface ListedSource {
  readonly id: string;
  readonly source: Source;
  /** The latest date on which something was checked there. */
  readonly checked: string;
}

/** Where rows of the catalog were read, each place once, in the order of the rows. */
export function sourcesOf(
  rows: readonly ({ readonly source: string; readonly checked: string } | undefined)[],
  catalog: Catalog,
): readonly ListedSource[] {
  const listed = new Map<string, ListedSource>();
  for (const row of rows) {
    const source = row && catalog.sources.get(row.source);
    if (row === undefined || source === undefined) continue;
    const before = listed.get(row.source);
    if (before === undefined || before.checked < row.checked) {
      listed.set(row.source, { id: row.source, source, checked: row.checked });
    }
  }
  return [...listed.values()];
}

import type { Side } from '../document/schema.ts';
import type { Catalog } from './catalog.ts';
import { type Counterpart, counterpartsOf } from './counterparts.ts';
import { type LifecycleMark, lifecycleMark } from './lifecycle-words.ts';
import { CATEGORIES, type Equivalence, type Service } from './schema.ts';
import { searchServices } from './search.ts';

/** A service of one side beside what it is on the other. */
export interface CatalogRow {
  readonly service: Service;
  /** The first is the one that is meant while nothing else is said; empty: the catalog compares it with nothing. */
  readonly counterparts: readonly Counterpart[];
  readonly fidelity: Equivalence['fidelity'];
  readonly mark: LifecycleMark | undefined;
}

export const LIFECYCLE_FILTERS = ['any', 'current', 'leaving', 'preview'] as const;
export type LifecycleFilter = (typeof LIFECYCLE_FILTERS)[number];

export interface CatalogFilter {
  /** As typed into a search; the other cloud's names find their counterparts. */
  readonly typed?: string;
  /** Any of these; absent: all. */
  readonly categories?: readonly Service['category'][] | undefined;
  /** How well the row's first counterpart matches; absent: any. */
  readonly fidelity?: Equivalence['fidelity'] | undefined;
  /** current: neither leaving nor gone nor in preview. leaving: closed to newcomers, ending or gone. */
  readonly lifecycle?: LifecycleFilter;
}

/** All services of a side as rows: by category and name, or as they fit what is typed, the best first. */
export function catalogTable(
  catalog: Catalog,
  from: Side,
  today: string,
  filter: CatalogFilter = {},
): readonly CatalogRow[] {
  return searched(catalog, from, filter.typed ?? '')
    .map((service) => rowOf(service, catalog, today))
    .filter((row) => fits(row, filter));
}

function searched(catalog: Catalog, from: Side, typed: string): readonly Service[] {
  if (typed.trim() !== '') {
    return searchServices(catalog, from, typed)
      .map(({ service }) => service)
      .filter(({ provider }) => provider === from);
  }
  return [...catalog.services.values()]
    .filter(({ provider }) => provider === from)
    .sort(
      (a, b) =>
        CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) || a.shortName.localeCompare(b.shortName, 'en'),
    );
}

function rowOf(service: Service, catalog: Catalog, today: string): CatalogRow {
  const counterparts = counterpartsOf(service, catalog);
  return {
    service,
    counterparts,
    fidelity: counterparts[0]?.equivalence.fidelity ?? 'none',
    mark: lifecycleMark(service.lifecycle, today),
  };
}

function fits({ service, fidelity, mark }: CatalogRow, filter: CatalogFilter): boolean {
  if (filter.categories !== undefined && !filter.categories.includes(service.category)) return false;
  if (filter.fidelity !== undefined && filter.fidelity !== fidelity) return false;
  switch (filter.lifecycle ?? 'any') {
    case 'any':
      return true;
    case 'current':
      return mark === undefined;
    case 'leaving':
      return mark !== undefined && mark.tone !== 'preview';
    case 'preview':
      return mark?.tone === 'preview';
  }
}

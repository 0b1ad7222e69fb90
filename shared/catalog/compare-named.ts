import type { Catalog } from './catalog.ts';
import { compact, wordsOf } from './folded-text.ts';
import { isVendor } from './match-text.ts';
import type { Service } from './schema.ts';
import { searchServices } from './search.ts';

export type Named<T> =
  | { readonly kind: 'found'; readonly found: T }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly T[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly T[] };

type Variant = Service['variants'][number];

/** The service of either cloud that has this id or name, or else this other name; `ambiguous`: several have. */
export function serviceNamed(typed: string, catalog: Catalog): Named<Service> {
  const wanted = compact(typed);
  const all = [...catalog.services.values()];
  const exact = all.find(({ id }) => id === typed.trim().toLowerCase());
  if (exact !== undefined) return { kind: 'found', found: exact };
  // Its own name comes before what somebody else is called by the way.
  for (const namesOf of [ownNames, otherNames]) {
    const found =
      wanted === '' ? [] : all.filter((service) => namesOf(service).some((name) => compact(name) === wanted));
    const [only] = found;
    if (only !== undefined)
      return found.length === 1 ? { kind: 'found', found: only } : { kind: 'ambiguous', candidates: found };
  }
  return { kind: 'unknown', nearest: nearestServices(typed, catalog) };
}

/** The plan, tier or mode of a service that has this id or name. */
export function planNamed(typed: string, service: Service): Named<Variant> {
  const wanted = compact(typed);
  const found = service.variants.find(({ id, name }) => compact(id) === wanted || compact(name) === wanted);
  return found === undefined ? { kind: 'unknown', nearest: service.variants } : { kind: 'found', found };
}

const MOST_NEAREST = 4;

function nearestServices(typed: string, catalog: Catalog): readonly Service[] {
  const hits = [...searchServices(catalog, 'aws', typed), ...searchServices(catalog, 'azure', typed)];
  const best = [...hits].sort((a, b) => b.score - a.score).map(({ service }) => service);
  return [...new Set(best)].slice(0, MOST_NEAREST);
}

function ownNames({ id, name, shortName }: Service): readonly string[] {
  const [first = '', ...rest] = wordsOf(name);
  return [id.slice(id.indexOf('.') + 1), name, shortName, ...(isVendor(first) ? [rest.join(' ')] : [])];
}

function otherNames({ aliases, formerNames }: Service): readonly string[] {
  return [...aliases, ...formerNames.map(({ name }) => name)];
}

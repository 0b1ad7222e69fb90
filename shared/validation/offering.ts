import type { Catalog } from '../catalog/catalog.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';

const cache = new WeakMap<Catalog, Map<string, readonly string[]>>();

/** The nodes whose service offers a property: few, where a rule would otherwise have to ask all of them. */
export function nodesOffering(view: SideView, property: string): readonly ViewNode[] {
  const ids = servicesOffering(view.catalog, property);
  return ids.length === 0 ? [] : view.all(...ids);
}

/** Memoised on the catalog, which never changes. */
function servicesOffering(catalog: Catalog, property: string): readonly string[] {
  const known = cache.get(catalog) ?? new Map<string, readonly string[]>();
  cache.set(catalog, known);
  const found = known.get(property);
  if (found !== undefined) return found;
  const ids = [...catalog.services.values()]
    .filter((service) => service.properties[property] !== undefined)
    .map(({ id }) => id);
  known.set(property, ids);
  return ids;
}

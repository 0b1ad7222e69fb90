import type { Catalog } from './catalog.ts';
import type { Equivalence } from './schema.ts';

const known = new WeakMap<Catalog, Map<string, string | undefined>>();

/**
 * The rows without those that would change the engine: while it is not stated a service may be any of them, and once it is, a
 * server of another one is no twin. A row that asks for the engine itself is meant as it stands.
 */
export function withoutOtherEngines(
  rows: readonly Equivalence[],
  engine: unknown,
  catalog: Catalog,
): readonly Equivalence[] {
  if (engine === undefined) return rows;
  const same = rows.filter(({ to, when }) => {
    const own = when !== undefined || to === null ? undefined : engineOf(to, catalog);
    return own === undefined || own === engine;
  });
  return same.length === 0 ? rows : same;
}

/** Of a service that has but one: its own twins say which. */
function engineOf(serviceId: string, catalog: Catalog): string | undefined {
  const engines = known.get(catalog) ?? new Map<string, string | undefined>();
  known.set(catalog, engines);
  if (!engines.has(serviceId)) {
    const stated = (catalog.equivalencesFrom.get(serviceId) ?? []).flatMap(({ set }) => set?.engine ?? []);
    engines.set(serviceId, new Set(stated).size === 1 ? String(stated[0]) : undefined);
  }
  return engines.get(serviceId);
}

import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { Limit, Service } from '../../shared/catalog/schema.ts';

interface ShiftedLimit {
  readonly limit: string;
  readonly by: number;
  readonly catalog: Catalog;
}

/** For each limit that a rule's text names, the catalog with that limit one higher, and one lower, on every service and plan. */
export function shiftedLimits(catalog: Catalog, text: string): readonly ShiftedLimit[] {
  const known = new Set([...catalog.services.values()].flatMap(({ limits }) => Object.keys(limits)));
  const named = new Set([...text.matchAll(/'(\w+)'/g)].map(([, word]) => word ?? '').filter((word) => known.has(word)));
  return [...named].flatMap((limit) =>
    [1, -1].map((by) => ({
      limit,
      by,
      catalog: {
        ...catalog,
        services: new Map([...catalog.services].map(([id, service]) => [id, shifted(service, limit, by)])),
      },
    })),
  );
}

function shifted(service: Service, limit: string, by: number): Service {
  const { limits, variants } = service;
  if (limits[limit] === undefined && !variants.some((variant) => variant.limits[limit] !== undefined)) return service;
  return {
    ...service,
    limits: withShifted(limits, limit, by),
    variants: variants.map((variant) => ({ ...variant, limits: withShifted(variant.limits, limit, by) })),
  };
}

function withShifted(limits: Service['limits'], limit: string, by: number): Service['limits'] {
  const row: Limit | undefined = limits[limit];
  return row === undefined ? limits : { ...limits, [limit]: { ...row, value: row.value + by } };
}

import type { Catalog } from '../catalog/catalog.ts';
import type { ResolvedFace } from '../catalog/face-of.ts';
import type { Equivalence, Service } from '../catalog/schema.ts';

/** True if clients speak the same protocol to both: the same engine, or a pair of which the catalog says so. */
export function keepsApi(
  left: ResolvedFace,
  right: ResolvedFace,
  equivalence: Equivalence | undefined,
  catalog: Catalog,
): boolean {
  if (equivalence?.sameApi === true) return true;
  const engine = engineOf(left, catalog);
  return engine !== undefined && engine === engineOf(right, catalog);
}

/** What people call the engine of a database, cache or broker; undefined: not stated, and there is more than one. */
export function engineOf({ service, properties }: ResolvedFace, catalog: Catalog): string | undefined {
  const engine = engineIn(service, properties.engine);
  if (engine === undefined) return undefined;
  return catalog.properties.get('engine')?.values?.find(({ value }) => value === engine)?.label ?? engine;
}

/** A setting that the service does not offer says nothing about it: an Azure SQL Database is no Oracle. */
function engineIn(service: Service, stated: unknown): string | undefined {
  const offered = service.properties.engine?.values;
  if (offered?.length === 1) return offered[0];
  if (service.properties.engine === undefined || typeof stated !== 'string') return undefined;
  return offered === undefined || offered.includes(stated) ? stated : undefined;
}

import { otherSide } from '../../catalog/authored-service.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Side } from '../../document/schema.ts';

/** Finds a service by what people write at its picture. */
export type ServiceNames = (label: string, side: Side) => string | undefined;

const MAKERS = /^(amazon|aws|azure|microsoft|windows azure)\s+/;
const indexes = new WeakMap<Catalog, ServiceNames>();

/**
 * Exact names only (full name, short name, aliases, each with or without the maker's): a label that merely mentions a service
 * proves nothing. A name that two services of one side share names neither.
 */
export function serviceNames(catalog: Catalog): ServiceNames {
  const known = indexes.get(catalog);
  if (known !== undefined) return known;
  const names = new Map<string, Map<string, string | null>>();
  for (const service of catalog.services.values()) {
    if (service.id === 'neutral.box' || service.id === 'neutral.text' || service.id === 'neutral.frame') continue;
    const written = [service.name, service.shortName, ...service.aliases].map(normalised);
    for (const name of new Set(written.flatMap((one) => [one, one.replace(MAKERS, '')]))) {
      if (name === '') continue;
      const byProvider = names.get(name) ?? new Map<string, string | null>();
      byProvider.set(service.provider, byProvider.has(service.provider) ? null : service.id);
      names.set(name, byProvider);
    }
  }
  const find: ServiceNames = (label, side) => {
    for (const candidate of candidatesOf(label)) {
      const found = names.get(candidate);
      if (found === undefined) continue;
      const own = found.get(side) ?? found.get('neutral');
      if (own !== undefined && own !== null) return own;
      const other = found.get(otherSide(side));
      if (other !== undefined && other !== null) return other;
    }
    return undefined;
  };
  indexes.set(catalog, find);
  return find;
}

/** The whole label, then without what stands in brackets, then its first line; each also without the maker's name. */
function candidatesOf(label: string): readonly string[] {
  if (label.length > 200) return [];
  const whole = normalised(label);
  const bare = normalised(label.replace(/\([^)]*\)/g, ' '));
  const first = normalised(label.split('\n')[0] ?? '');
  return [...new Set([whole, bare, first].flatMap((one) => [one, one.replace(MAKERS, '')]))].filter(
    (one) => one !== '',
  );
}

function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@&+]+/gu, ' ')
    .trim();
}

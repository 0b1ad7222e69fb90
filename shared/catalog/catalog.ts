import { groupBy } from '../group-by.ts';
import { type ComputeChoice, withChoiceDefaults } from './compute-choice.ts';
import type { Coupling } from './coupling.ts';
import { type LabelWords, NO_LABEL_WORDS } from './label-words.ts';
import type { CatalogData, Equivalence, MachineSeries, Property, Region, Service, Source } from './schema.ts';

/** The indexed catalog. Immutable; built once per program. */
export interface Catalog {
  readonly version: string;
  readonly services: ReadonlyMap<string, Service>;
  /** Equivalences by `from`, in the order in which they are tried: rows with conditions first, then by rank. */
  readonly equivalencesFrom: ReadonlyMap<string, readonly Equivalence[]>;
  readonly properties: ReadonlyMap<string, Property>;
  /** Property id and value translation by alias. */
  readonly aliases: ReadonlyMap<string, PropertyAlias>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Not all there are: a region that is absent here is unknown. */
  readonly regions: readonly Region[];
  readonly machineSeries: readonly MachineSeries[];
  /** What is chosen together. */
  readonly couplings: readonly Coupling[];
  /** Which words of a label are of one cloud, and what else to say. */
  readonly labelWords: LabelWords;
  /** What is asked, offered and weighed when a compute service is chosen. */
  readonly computeChoice: ComputeChoice;
}

export interface PropertyAlias {
  readonly property: string;
  readonly values?: Readonly<Record<string, string | number | boolean>> | undefined;
  readonly factor?: number | undefined;
}

/** Fills in what the files leave out and builds the look-ups. The data itself is checked by the catalog's tests. */
export function createCatalog(data: CatalogData): Catalog {
  const properties = new Map<string, Property>();
  const aliases = new Map<string, PropertyAlias>();
  for (const row of data.properties) {
    const property: Property = { ...row, on: row.on ?? 'node', aliases: row.aliases ?? [] };
    properties.set(property.id, property);
    for (const alias of property.aliases) {
      aliases.set(alias.name, { property: property.id, values: alias.values, factor: alias.factor });
    }
  }
  return {
    version: data.version,
    services: new Map(data.services.map((row) => [row.id, withDefaults(row)])),
    equivalencesFrom: groupEquivalences(data.equivalences),
    properties,
    aliases,
    sources: new Map(Object.entries(data.sources)),
    regions: data.regions ?? [],
    machineSeries: data.machineSeries ?? [],
    couplings: data.couplings ?? [],
    labelWords: data.labelWords ?? NO_LABEL_WORDS,
    computeChoice: withChoiceDefaults(data.computeChoice),
  };
}

/** The service, or a named stand-in for one this catalog does not know: unknown is drawn and kept, never dropped. */
export function serviceOf(catalog: Catalog, id: string): Service {
  return catalog.services.get(id) ?? placeholderFor(id);
}

export function isKnownService(catalog: Catalog, id: string): boolean {
  return catalog.services.has(id);
}

/** True if the service is one of the given ids or has one of the given traits. */
export function matchesAny(service: Service, idsOrTraits: readonly string[]): boolean {
  return idsOrTraits.some((wanted) => wanted === service.id || service.traits.includes(wanted));
}

const placeholders = new Map<string, Service>();

function placeholderFor(id: string): Service {
  const known = placeholders.get(id);
  if (known) return known;
  const provider = id.startsWith('azure.') ? 'azure' : id.startsWith('aws.') ? 'aws' : 'neutral';
  const placeholder = withDefaults({
    id,
    provider,
    name: id.slice(id.indexOf('.') + 1),
    shortName: id.slice(id.indexOf('.') + 1),
    description: 'Not in this catalog.',
    category: 'general',
    icon: null,
    scope: 'any',
    container: { style: 'generic' },
  });
  placeholders.set(id, placeholder);
  return placeholder;
}

function withDefaults(row: CatalogData['services'][number]): Service {
  return {
    ...row,
    aliases: row.aliases ?? [],
    traits: row.traits ?? [],
    needsNetwork: row.needsNetwork ?? false,
    defaultShape: row.defaultShape ?? 'icon',
    properties: row.properties ?? {},
    facts: row.facts ?? {},
    limits: row.limits ?? {},
    variants: (row.variants ?? []).map((variant) => ({
      ...variant,
      facts: variant.facts ?? {},
      limits: variant.limits ?? {},
    })),
    formerNames: row.formerNames ?? [],
  };
}

function groupEquivalences(rows: CatalogData['equivalences']): Map<string, Equivalence[]> {
  const groups = groupBy(
    rows.map((row): Equivalence => ({ ...row, effect: row.effect ?? 'twin' })),
    ({ from }) => from,
  );
  for (const group of groups.values()) {
    group.sort((a, b) => Number(b.when !== undefined) - Number(a.when !== undefined) || a.rank - b.rank);
  }
  return groups;
}

import type { Catalog } from '../../shared/catalog/catalog.ts';
import { isSameValue } from '../../shared/catalog/conform-properties.ts';
import type { Fact, Property, Service } from '../../shared/catalog/schema.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import type { Connection, Properties, PropertyValue } from '../../shared/document/schema.ts';

/** One property of what is selected, as the form shows it. */
export interface Field {
  readonly property: Property;
  /** What the service calls it, else what the vocabulary does. */
  readonly name: string;
  /** Asked of few designs, or stated though it makes no sense here: behind the others. */
  readonly place: 'usual' | 'rare' | 'foreign';
  /** What was stated; undefined: nothing, or not the same everywhere. */
  readonly value: PropertyValue | undefined;
  /** The selected elements state different things. */
  readonly isMixed: boolean;
  /** What holds while nothing is stated; never stored. */
  readonly fallback: Fallback | undefined;
  /** What the service takes of what the vocabulary allows. */
  readonly narrowed: Narrowed;
}

export interface Fallback {
  readonly value: string | number | boolean;
  /** default: the provider's. flip: what the flip chose for the twin. frame: what is built in here states it. */
  readonly origin: 'default' | 'flip' | 'frame';
  /** The name of that frame. */
  readonly from?: string;
  /** The default's row of the catalog. */
  readonly fact?: Fact;
}

export type Narrowed = Pick<Service['properties'][string], 'values' | 'min' | 'max'>;

/** The fields that make sense on every one of the nodes, in the order of the service, then what else is stated on a single one. */
export function fieldsOfNodes(nodes: readonly ViewNode[], catalog: Catalog): readonly Field[] {
  const [first] = nodes;
  if (first === undefined) return [];
  const services = [...new Set(nodes.map(({ service }) => service))];
  const stated = nodes.map(statedOn);
  const own = Object.keys(first.service.properties).filter((id) =>
    services.every((service) => isOf(id, service, catalog)),
  );
  const foreign = nodes.length > 1 ? [] : Object.keys(stated[0] ?? {}).filter((id) => !own.includes(id));
  return [...own, ...foreign].flatMap((id) => {
    const property = catalog.properties.get(id);
    if (property === undefined || property.on === 'connection') return [];
    const field: Field = {
      property,
      name: nameIn(services, property),
      place: !own.includes(id)
        ? 'foreign'
        : services.every((service) => service.properties[id]?.rare)
          ? 'rare'
          : 'usual',
      ...merged(stated.map((properties) => properties[id])),
      fallback: fallbackOf(nodes, id),
      narrowed: narrowedBy(services, id),
    };
    return [field];
  });
}

export function fieldsOfConnections(connections: readonly Connection[], catalog: Catalog): readonly Field[] {
  return [...catalog.properties.values()]
    .filter(({ on }) => on === 'connection' || on === 'both')
    .map((property) => {
      const values = connections.map(({ properties }) => properties[property.id]);
      return { property, name: property.name, place: 'usual', ...merged(values), fallback: undefined, narrowed: {} };
    });
}

/** What a person stated for the service that is shown: what both clouds know, overlaid by what its own cloud alone knows. */
export function statedOn({ node, service }: ViewNode): Properties {
  return { ...node.properties, ...node.faces[service.provider]?.properties };
}

/** Stated under names that the catalog does not know; kept as they came from the file. */
export function unknownProperties(viewNode: ViewNode, catalog: Catalog): readonly [string, PropertyValue][] {
  return Object.entries(statedOn(viewNode)).filter(([id]) => !catalog.properties.has(id));
}

function isOf(id: string, { properties, provider }: Service, catalog: Catalog): boolean {
  const clouds = catalog.properties.get(id)?.clouds ?? [];
  return Object.hasOwn(properties, id) && (provider === 'neutral' || clouds.includes(provider));
}

/** Several services call it what the vocabulary does, unless they agree on another name. */
function nameIn(services: readonly Service[], { id, name }: Property): string {
  const names = new Set(services.map((service) => service.properties[id]?.name ?? name));
  const [only = name] = names;
  return names.size === 1 ? only : name;
}

function merged(values: readonly (PropertyValue | undefined)[]): Pick<Field, 'value' | 'isMixed'> {
  const [first] = values;
  const isMixed = !values.every((value) => isSame(value, first));
  return { value: isMixed ? undefined : first, isMixed };
}

function isSame(a: PropertyValue | undefined, b: PropertyValue | undefined): boolean {
  return a === undefined || b === undefined ? a === b : isSameValue(a, b);
}

/** Only where it is the same for all: a hint that holds for some of them misleads. */
function fallbackOf([first, ...others]: readonly ViewNode[], id: string): Fallback | undefined {
  const fallback = first && fallbackOn(first, id);
  return others.every((node) => fallbackOn(node, id)?.value === fallback?.value) ? fallback : undefined;
}

function fallbackOn({ face, service }: ViewNode, id: string): Fallback | undefined {
  const inherited = inheritedFrom(face, id);
  if (inherited !== undefined) return inherited;
  const chosen = face.origin === 'derived' ? face.equivalence?.set?.[id] : undefined;
  if (chosen !== undefined) return { value: chosen, origin: 'flip' };
  const fact = service.properties[id]?.default;
  return fact && { value: fact.value, origin: 'default', fact };
}

function inheritedFrom({ inherited, properties }: ViewNode['face'], id: string): Fallback | undefined {
  const [from, value] = [inherited?.[id], properties[id]];
  if (from === undefined || value === undefined || typeof value === 'object') return undefined;
  return { value, origin: 'frame', from: from.name };
}

function narrowedBy([service, ...others]: readonly Service[], id: string): Narrowed {
  if (service === undefined || others.length > 0) return {};
  const { values, min, max } = service.properties[id] ?? {};
  return { ...(values && { values }), ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

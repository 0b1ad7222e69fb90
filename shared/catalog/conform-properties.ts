import type { Properties, PropertyValue, Side } from '../document/schema.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import type { Catalog, PropertyAlias } from './catalog.ts';
import type { ConformNotice } from './conform-notice.ts';
import { inOwnWords, whyNotAllowed } from './property-value.ts';

/** Where a set of properties is stored. */
export interface PropertyHolder {
  readonly element: string;
  readonly on: 'node' | 'connection';
  /** The cloud of the face that holds them; absent: the node or connection itself. */
  readonly side?: Side | undefined;
}

/** Renames aliases and notes what the vocabulary does not know or allow. The same object comes back if nothing is renamed. */
export function conformProperties(
  properties: Properties,
  holder: PropertyHolder,
  catalog: Catalog,
  notices: ConformNotice[],
): Properties {
  const renamed = renameAliases(respellValues(properties, holder, catalog, notices), holder, catalog, notices);
  for (const [id, value] of Object.entries(renamed)) noteMisfit(id, value, holder, catalog, notices);
  return renamed;
}

function respellValues(
  properties: Properties,
  holder: PropertyHolder,
  catalog: Catalog,
  notices: ConformNotice[],
): Properties {
  let respelled = properties;
  for (const [id, value] of Object.entries(properties)) {
    const property = catalog.properties.get(id);
    if (property === undefined) continue;
    const own = inOwnWords(value, property);
    if (own === value) continue;
    respelled = { ...respelled, [id]: own };
    const message = `"${id}": "${value}" is stored as ${JSON.stringify(own)}.`;
    notices.push({ kind: 'renamed-property', element: holder.element, property: id, message });
  }
  return respelled;
}

function renameAliases(
  properties: Properties,
  holder: PropertyHolder,
  catalog: Catalog,
  notices: ConformNotice[],
): Properties {
  let renamed: Record<string, PropertyValue> | undefined;
  for (const [name, value] of Object.entries(properties)) {
    const alias = catalog.aliases.get(name);
    if (alias === undefined || !belongsOn(alias.property, holder, catalog)) continue;
    const current: Properties = renamed ?? properties;
    const translated = translate(value, alias, catalog);
    const stated = current[alias.property];
    if (stated !== undefined && !isSameValue(stated, translated)) {
      notices.push({
        kind: 'conflicting-property',
        element: holder.element,
        property: alias.property,
        message: `"${name}" is another name for "${alias.property}", which is stated too, with another value; "${alias.property}" is used.`,
      });
      continue;
    }
    renamed ??= { ...properties };
    delete renamed[name];
    renamed[alias.property] = translated;
    notices.push({
      kind: 'renamed-property',
      element: holder.element,
      property: alias.property,
      message: `"${name}" is stored as "${alias.property}".`,
    });
  }
  return renamed ?? properties;
}

function noteMisfit(
  id: string,
  value: PropertyValue,
  holder: PropertyHolder,
  catalog: Catalog,
  notices: ConformNotice[],
): void {
  const { element, side } = holder;
  const property = catalog.properties.get(id);
  if (property === undefined) {
    if (isConflictingAlias(id, holder, catalog)) return;
    notices.push({
      kind: 'unknown-property',
      element,
      property: id,
      message: `The catalog knows no property "${id}".`,
    });
    return;
  }
  if (!belongsOn(id, holder, catalog)) {
    const message = `"${id}" is not a property of a ${holder.on}.`;
    notices.push({ kind: 'unknown-property', element, property: id, message });
    return;
  }
  if (side !== undefined && !property.clouds.includes(side)) {
    const message = `"${id}" is not known on ${SIDE_NAMES[side]}.`;
    notices.push({ kind: 'unknown-property', element, property: id, message });
    return;
  }
  const reason = whyNotAllowed(value, property);
  if (reason !== undefined) {
    notices.push({ kind: 'value-not-allowed', element, property: id, message: `"${id}": ${reason}.` });
  }
}

/** True if another name of the property is still stated beside it, with another value: then neither may move away. */
export function hasRival(propertyId: string, properties: Properties, catalog: Catalog): boolean {
  const names = catalog.properties.get(propertyId)?.aliases ?? [];
  return names.some((alias) => properties[alias.name] !== undefined);
}

/** An alias that is still there was kept because it contradicts its property, which has been noted already. */
function isConflictingAlias(name: string, holder: PropertyHolder, catalog: Catalog): boolean {
  const alias = catalog.aliases.get(name);
  return alias !== undefined && belongsOn(alias.property, holder, catalog);
}

function belongsOn(propertyId: string, holder: PropertyHolder, catalog: Catalog): boolean {
  const on = catalog.properties.get(propertyId)?.on;
  return on === 'both' || on === holder.on;
}

function translate(value: PropertyValue, alias: PropertyAlias, catalog: Catalog): PropertyValue {
  const key = String(value);
  if (alias.values !== undefined && Object.hasOwn(alias.values, key)) return alias.values[key] ?? value;
  if (alias.factor !== undefined && typeof value === 'number') return value * alias.factor;
  const property = catalog.properties.get(alias.property);
  return property === undefined ? value : inOwnWords(value, property);
}

export function isSameValue(a: PropertyValue, b: PropertyValue): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, index) => one === b[index]);
  return a === b;
}

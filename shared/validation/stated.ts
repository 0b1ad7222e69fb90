import type { SideView, ViewConnection, ViewNode } from '../catalog/side-view.ts';
import type { PropertyValue } from '../document/schema.ts';

/**
 * What a person stated, by the type a rule expects; undefined: unknown. What the vocabulary does not know, as imported files hold
 * it, is unknown too: another type, a choice that is none, fewer than the least, half of a whole thing.
 */
export function statedNumber(view: SideView, of: string | ViewNode, property: string): number | undefined {
  const value = asNumber(statedBy(view, of, property));
  if (value === undefined) return undefined;
  const known = view.catalog.properties.get(property);
  const isFraction = known?.type === 'integer' && !Number.isInteger(value);
  return isFraction || value < (known?.min ?? value) ? undefined : value;
}

export function statedText(view: SideView, of: string | ViewNode, property: string): string | undefined {
  const value = statedBy(view, of, property);
  if (typeof value !== 'string') return undefined;
  const choices = view.catalog.properties.get(property)?.values;
  return choices === undefined || choices.some((choice) => choice.value === value) ? value : undefined;
}

export function statedFlag(view: SideView, of: string | ViewNode, property: string): boolean | undefined {
  const value = statedBy(view, of, property);
  return typeof value === 'boolean' ? value : undefined;
}

export function statedOnConnection(connection: ViewConnection, property: string): PropertyValue | undefined {
  return connection.connection.properties[property];
}

export function numberOnConnection(connection: ViewConnection, property: string): number | undefined {
  return asNumber(statedOnConnection(connection, property));
}

function statedBy(view: SideView, of: string | ViewNode, property: string): PropertyValue | undefined {
  return typeof of === 'string' ? view.property(of, property) : view.propertyOf(of, property);
}

function asNumber(value: PropertyValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

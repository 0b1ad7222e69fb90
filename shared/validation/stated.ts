import type { SideView, ViewConnection } from '../catalog/side-view.ts';
import type { PropertyValue } from '../document/schema.ts';

/** What a person stated, by the type a rule expects; undefined: unknown, or stated with another type. */
export function statedNumber(view: SideView, id: string, property: string): number | undefined {
  return asNumber(view.property(id, property));
}

export function statedText(view: SideView, id: string, property: string): string | undefined {
  const value = view.property(id, property);
  return typeof value === 'string' ? value : undefined;
}

export function statedFlag(view: SideView, id: string, property: string): boolean | undefined {
  const value = view.property(id, property);
  return typeof value === 'boolean' ? value : undefined;
}

export function statedOnConnection(connection: ViewConnection, property: string): PropertyValue | undefined {
  return connection.connection.properties[property];
}

export function numberOnConnection(connection: ViewConnection, property: string): number | undefined {
  return asNumber(statedOnConnection(connection, property));
}

function asNumber(value: PropertyValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

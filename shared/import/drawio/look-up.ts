import type { Cell } from './read-cells.ts';
import type { DrawioShapeTable } from './shape-table.ts';
import { isSubnetGroup } from './subnet-kind.ts';

export type ShapeLookup = (keys: readonly string[], cell: Pick<Cell, 'label' | 'style'>) => string | undefined;

const lookups = new WeakMap<object, ShapeLookup>();

/** The service of the first key the table knows; draw.io's own libraries spell some names with other capitals. */
export function looksUp(table: DrawioShapeTable): ShapeLookup {
  const known = lookups.get(table);
  if (known !== undefined) return known;
  const rows = new Map<string, string>();
  for (const [key, row] of Object.entries(table)) {
    if (!rows.has(key.toLowerCase())) rows.set(key.toLowerCase(), row.service);
  }
  const exact = new Map(Object.entries(table).map(([key, row]) => [key, row.service]));
  const lookUp: ShapeLookup = (keys, cell) => {
    if (keys.includes('aws:group_security_group')) {
      return isSubnetGroup(cell) ? 'aws.subnet' : 'aws.security-group';
    }
    for (const key of keys) {
      const service = exact.get(key) ?? rows.get(key.toLowerCase());
      if (service !== undefined) return service;
    }
    return undefined;
  };
  lookups.set(table, lookUp);
  return lookUp;
}

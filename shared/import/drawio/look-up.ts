import type { Properties } from '../../document/schema.ts';
import type { Cell } from './read-cells.ts';
import type { DrawioShape, DrawioShapeTable } from './shape-table.ts';
import { subnetGroupService } from './subnet-kind.ts';

/** What the shape table says of a picture. */
export interface FoundShape {
  readonly service: string;
  readonly properties: Properties;
}

export type ShapeLookup = (keys: readonly string[], cell: Pick<Cell, 'label' | 'style'>) => FoundShape | undefined;

const lookups = new WeakMap<DrawioShapeTable, ShapeLookup>();

/** The first key the table knows; draw.io's own libraries spell some names with other capitals. */
export function shapeLookup(table: DrawioShapeTable): ShapeLookup {
  const known = lookups.get(table);
  if (known !== undefined) return known;
  const exact = new Map(Object.entries(table));
  const folded = new Map(Object.entries(table).map(([key, row]) => [key.toLowerCase(), row]));
  const lookUp: ShapeLookup = (keys, cell) => {
    for (const key of keys) {
      const row = exact.get(key) ?? folded.get(key.toLowerCase());
      if (row === undefined) continue;
      const found = withStroke(row, cell.style.get('strokeColor') ?? '');
      const service = key === 'aws:group_security_group' ? subnetGroupService(cell, found.service) : found.service;
      return { ...found, service };
    }
    return undefined;
  };
  lookups.set(table, lookUp);
  return lookUp;
}

function withStroke(row: DrawioShape, stroke: string): FoundShape {
  const variant = row.byStroke?.[stroke.toUpperCase()];
  return {
    service: variant?.service ?? row.service,
    properties: { ...row.properties, ...variant?.properties },
  };
}

import type { DrawioShapeTable } from '../shared/import/drawio/shape-table.ts';
import shapes from './data/drawio-shapes.json' with { type: 'json' };

/** The table of draw.io shape names; its test parses every row. */
export const drawioShapes = shapes as unknown as DrawioShapeTable;

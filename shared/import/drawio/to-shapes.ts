import type { Catalog } from '../../catalog/catalog.ts';
import type { Frame } from '../../document/schema.ts';
import { type ShapeLookup, shapeLookup } from './look-up.ts';
import type { Cell } from './read-cells.ts';
import type { Shape, ShapeRole } from './shape.ts';
import { shapeKeysOf } from './shape-keys.ts';
import type { DrawioShapeTable } from './shape-table.ts';
import { isPainted, paints, type Style, styleNumber } from './style.ts';
import { freeTextFrame } from './text-frames.ts';

/** The vertices of a page as shapes, each with what the table says of its picture. */
export function toShapes(
  cells: readonly Cell[],
  boxes: ReadonlyMap<string, Frame>,
  table: DrawioShapeTable,
  catalog: Catalog,
): readonly Shape[] {
  const lookUp = shapeLookup(table);
  const parents = new Set(cells.filter((cell) => cell.kind === 'vertex').map((cell) => cell.parentId));
  return cells.flatMap((cell): readonly Shape[] => {
    const box = boxes.get(cell.id);
    if (cell.kind !== 'vertex' || box === undefined) return [];
    return [toShape(cell, box, boxes.has(cell.parentId), parents.has(cell.id), lookUp, catalog)];
  });
}

function toShape(
  cell: Cell,
  box: Frame,
  hasParent: boolean,
  holdsOthers: boolean,
  lookUp: ShapeLookup,
  catalog: Catalog,
): Shape {
  const { keys, isCloud, isGroup, name } = shapeKeysOf(cell.style);
  const found = lookUp(keys, cell);
  const isMeant = found !== undefined && (isCloud || !liesOnItsSide(cell.style));
  const known = isMeant && catalog.services.has(found.service) ? found.service : undefined;
  const shape: Shape = {
    id: cell.id,
    parentId: hasParent ? cell.parentId : null,
    box,
    label: cell.label,
    style: cell.style,
    role: roleOf(cell, isCloud, isGroup, known, holdsOthers),
    service: known,
    properties: known === undefined ? {} : (found?.properties ?? {}),
    isCloud,
    libraryName: name,
  };
  // draw.io lets a text stand anywhere in a cell of any size; only where its lines are says what it belongs to.
  return shape.role === 'text' ? { ...shape, box: freeTextFrame(shape, box) } : shape;
}

/** Shapes whose outline is a frame's. */
const FRAME_SHAPES = new Set([
  '',
  'rect',
  'rectangle',
  'swimlane',
  'ext',
  'mxgraph.basic.rect',
  'label',
  'partialRectangle',
]);
const NOTE_SHAPES = new Set(['note', 'note2', 'document', 'mxgraph.basic.document']);

function roleOf(
  cell: Cell,
  isCloud: boolean,
  isGroup: boolean,
  service: string | undefined,
  holdsOthers: boolean,
): ShapeRole {
  const { style } = cell;
  const shape = style.get('shape') ?? '';
  if (isGroup) return 'group';
  if (isCloud || style.has('image') || shape === 'image') return 'icon';
  if (service === 'neutral.note' || NOTE_SHAPES.has(shape)) return 'note';
  if (service !== undefined && service !== 'neutral.box' && service !== 'neutral.frame') return 'icon';
  if (paintsNothing(style) && cell.label === '') return 'invisible';
  if (style.has('group') && cell.label === '' && holdsOthers) return 'invisible';
  if (isFreeText(style, shape)) return 'text';
  if (shape.startsWith('stencil(')) return 'drawing';
  if (style.has('ellipse') || style.has('rhombus') || style.has('triangle') || style.has('line')) return 'drawing';
  return FRAME_SHAPES.has(shape) ? 'plain' : 'drawing';
}

function isFreeText(style: Style, shape: string): boolean {
  if (style.has('text') || shape === 'text') return !isPainted(style, 'fillColor') && !isPainted(style, 'strokeColor');
  return FRAME_SHAPES.has(shape) && !style.has('swimlane') && !style.has('ellipse') && paintsNothing(style);
}

/** A cylinder on its side is a pipe, not a database: generic shapes mean what they mean upright. */
function liesOnItsSide(style: Style): boolean {
  return Math.abs(styleNumber(style, 'rotation') ?? 0) % 180 === 90;
}

function paintsNothing(style: Style): boolean {
  return !paints(style, 'fillColor') && !paints(style, 'strokeColor');
}

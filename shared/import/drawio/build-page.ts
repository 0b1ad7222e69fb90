import { type Catalog, serviceOf } from '../../catalog/catalog.ts';
import { createDiagram, createNode } from '../../document/create.ts';
import { type Diagram, DOCUMENT_LIMITS, type Frame, type Node, type Properties } from '../../document/schema.ts';
import { elementIds } from './element-ids.ts';
import { nest } from './nest.ts';
import { nodeFrames } from './node-frames.ts';
import { pageNotices } from './page-notices.ts';
import { pageScale } from './page-scale.ts';
import { placeCells } from './place-cells.ts';
import { readCells } from './read-cells.ts';
import type { XmlElement } from './read-xml.ts';
import { recognisePage } from './recognise-page.ts';
import type { Shape } from './shape.ts';
import type { DrawioShapeTable } from './shape-table.ts';
import { subnetVisibility } from './subnet-kind.ts';
import { foldTables } from './tables.ts';
import { toConnections } from './to-connections.ts';
import { toShapes } from './to-shapes.ts';

export interface BuiltPage {
  readonly diagram: Diagram;
  readonly recognised: number;
  readonly unrecognised: number;
  readonly cloudShapes: number;
  readonly cloudRecognised: number;
  readonly notices: readonly string[];
}

export interface PageContext {
  readonly shapes: DrawioShapeTable;
  readonly catalog: Catalog;
  /** Gives an element its id, unique in the page; absent: draw.io's ids, made valid. */
  readonly newId?: ((cellId: string) => string) | undefined;
}

/** One page as a diagram, whatever it holds. */
export function buildPage(name: string, model: XmlElement, context: PageContext): BuiltPage {
  const { catalog } = context;
  const { cells, aliases: tableAliases } = foldTables(readCells(model));
  const placed = placeCells(cells);
  const visible = cells.filter((cell) => !placed.hidden.has(cell.id));
  const drawn = toShapes(visible, placed.boxes, context.shapes, catalog);
  const connected = new Set(
    visible.flatMap((cell) => (cell.kind === 'edge' ? [cell.sourceId ?? '', cell.targetId ?? ''] : [])),
  );
  const page = recognisePage(drawn, connected, catalog);
  const aliases = new Map([...tableAliases, ...page.aliases]);
  const scale = pageScale(page.shapes);
  const painted = page.shapes.filter((shape) => shape.role !== 'invisible');
  const newId = context.newId ?? elementIds();
  const nodeIds = new Map(painted.map((shape) => [shape.id, newId(shape.id)]));
  const nodes = toNodes(painted, page.shapes, page.frames, scale, nodeIds, catalog);
  const { connections, ...left } = toConnections({
    cells,
    shapes: page.shapes,
    placed,
    aliases,
    scale,
    catalog,
    nodeIds,
    newId,
  });
  const diagram = createDiagram(page.side, {
    name: name.slice(0, DOCUMENT_LIMITS.labelCharacters),
    catalogVersion: catalog.version,
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    connections: Object.fromEntries(connections.map((connection) => [connection.id, connection])),
  });
  const unrecognised = nodes.filter((node) => node.faces.neutral?.service === 'neutral.box').length;
  const cloud = drawn.filter((shape) => shape.isCloud);
  const isKnown = knownIds(page.shapes, aliases);
  return {
    diagram,
    recognised: nodes.length - unrecognised,
    unrecognised,
    cloudShapes: cloud.length,
    cloudRecognised: cloud.filter((shape) => shape.service !== undefined || isKnown(shape.id)).length,
    notices: pageNotices({
      ...left,
      hidden: cells.filter((cell) => cell.kind !== 'layer' && placed.hidden.has(cell.id)).length,
      cut: page.shapes.filter((shape) => shape.label.length > DOCUMENT_LIMITS.labelCharacters).length,
    }),
  };
}

function toNodes(
  painted: readonly Shape[],
  all: readonly Shape[],
  frameShapes: readonly Shape[],
  scale: number,
  ids: ReadonlyMap<string, string>,
  catalog: Catalog,
): readonly Node[] {
  const parents = nest(all, frameShapes);
  const frames = nodeFrames(
    painted.map((shape) => ({ shape, isIcon: isIcon(shape) })),
    scale,
  );
  return painted.map((shape, order) => {
    const parent = parents.get(shape.id) ?? null;
    const absolute = frames.get(shape.id) ?? { x: 0, y: 0, width: 0, height: 0 };
    const node = createNode(ids.get(shape.id) ?? shape.id, serviceFor(shape), relativeTo(absolute, parent, frames), {
      label: labelOf(shape).slice(0, DOCUMENT_LIMITS.labelCharacters),
      parentId: parent === null ? null : (ids.get(parent) ?? null),
      order,
      properties: propertiesOf(shape),
    });
    return withShape(node, shape, catalog);
  });
}

/** Recognised or not, a picture is drawn as an icon where the catalog has a picture for it. */
function isIcon(shape: Shape): boolean {
  return shape.role !== 'group' && !FILLING.has(serviceFor(shape));
}

const FILLING = new Set(['neutral.box', 'neutral.text', 'neutral.note', 'neutral.frame']);

function serviceFor(shape: Shape): string {
  if (shape.service !== undefined) return shape.service;
  if (shape.role === 'text') return 'neutral.text';
  return shape.role === 'note' ? 'neutral.note' : 'neutral.box';
}

/** A picture that nothing names is called what draw.io's library calls it; rectangles stay as bare as they were. */
function labelOf(shape: Shape): string {
  if (shape.label !== '' || shape.service !== undefined) return shape.label;
  return shape.role === 'icon' || shape.role === 'drawing' ? shape.libraryName : '';
}

function propertiesOf(shape: Shape): Properties {
  if (shape.service !== 'aws.subnet' && shape.service !== 'azure.subnet') return {};
  const visibility = subnetVisibility(shape.label, shape.style, shape.isCloud && shape.service === 'aws.subnet');
  return visibility === undefined ? {} : { visibility };
}

/** Says so where the drawing shows a service otherwise than the catalog usually does. */
function withShape(node: Node, shape: Shape, catalog: Catalog): Node {
  const service = serviceOf(catalog, serviceFor(shape));
  if (service.provider === 'neutral' && service.id !== 'neutral.on-premises') return node;
  const drawnAs = shape.role === 'group' ? 'frame' : 'icon';
  return service.defaultShape === drawnAs ? node : { ...node, shape: drawnAs };
}

function relativeTo(frame: Frame, parent: string | null, frames: ReadonlyMap<string, Frame>): Frame {
  const around = parent === null ? undefined : frames.get(parent);
  return around === undefined ? frame : { ...frame, x: frame.x - around.x, y: frame.y - around.y };
}

/** Whether a cell, or what it became part of, was recognised. */
function knownIds(shapes: readonly Shape[], aliases: ReadonlyMap<string, string>): (id: string) => boolean {
  const known = new Set(
    shapes.filter((shape) => shape.service !== undefined && !FILLING.has(shape.service)).map((shape) => shape.id),
  );
  return (id) => known.has(id) || known.has(aliases.get(id) ?? '');
}

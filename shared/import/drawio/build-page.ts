import type { Catalog } from '../../catalog/catalog.ts';
import { createDiagram } from '../../document/create.ts';
import type { Diagram } from '../../document/schema.ts';
import { attachEdges } from './attach-edges.ts';
import { cutLabel, isTooLong } from './cut-label.ts';
import { edgeLabels } from './edge-labels.ts';
import { elementIds } from './element-ids.ts';
import { FREE_END } from './free-end.ts';
import { pageNotices } from './page-notices.ts';
import { pageScale } from './page-scale.ts';
import { placeCells } from './place-cells.ts';
import { readCells } from './read-cells.ts';
import type { XmlElement } from './read-xml.ts';
import { recognisePage } from './recognise-page.ts';
import type { Shape } from './shape.ts';
import type { DrawioShapeTable } from './shape-table.ts';
import { foldTables } from './tables.ts';
import { toConnections } from './to-connections.ts';
import { isFilling, toNodes } from './to-nodes.ts';
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
  const labels = edgeLabels(cells);
  const { attached, freeEnds, ...ends } = attachEdges(cells, page.shapes, placed, aliases, labels);
  const shapes = [...page.shapes, ...freeEnds];
  const painted = shapes.filter((shape) => shape.role !== 'invisible');
  const newId = context.newId ?? elementIds();
  const nodeIds = new Map(painted.map((shape) => [shape.id, newId(shape.id)]));
  const nodes = toNodes(painted, shapes, page.frames, scale, nodeIds, catalog);
  const connections = toConnections({
    attached,
    labels,
    shapes: page.shapes,
    placed,
    scale: scale.factor,
    catalog,
    nodeIds,
    newId,
  });
  const diagram = createDiagram(page.side, {
    name: cutLabel(name),
    catalogVersion: catalog.version,
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    connections: Object.fromEntries(connections.map((connection) => [connection.id, connection])),
  });
  const countOf = (service: string): number => nodes.filter((node) => node.faces.neutral?.service === service).length;
  const unrecognised = countOf('neutral.box');
  const cloud = drawn.filter((shape) => shape.isCloud);
  const isKnown = knownIds(page.shapes, aliases);
  return {
    diagram,
    recognised: nodes.length - unrecognised - countOf(FREE_END),
    unrecognised,
    cloudShapes: cloud.length,
    cloudRecognised: cloud.filter((shape) => shape.service !== undefined || isKnown(shape.id)).length,
    notices: pageNotices({
      ...ends,
      hidden: cells.filter((cell) => cell.kind !== 'layer' && placed.hidden.has(cell.id)).length,
      cut: page.shapes.filter((shape) => isTooLong(shape.label)).length,
    }),
  };
}

/** Whether a cell, or what it became part of, was recognised. */
function knownIds(shapes: readonly Shape[], aliases: ReadonlyMap<string, string>): (id: string) => boolean {
  const known = new Set(
    shapes.filter((shape) => shape.service !== undefined && !isFilling(shape.service)).map((shape) => shape.id),
  );
  return (id) => known.has(id) || known.has(aliases.get(id) ?? '');
}

import { DOCUMENT_LIMITS, type Point } from '../../document/schema.ts';
import { textOfHtml, textOfPlain } from './html-text.ts';
import type { XmlElement } from './read-xml.ts';
import { parseStyle, type Style } from './style.ts';

/** A cell of a draw.io page as it is written; nothing is resolved yet. */
export interface Cell {
  readonly id: string;
  readonly parentId: string;
  readonly kind: 'vertex' | 'edge' | 'layer';
  /** As text, whatever markup it was written in. */
  readonly label: string;
  readonly style: Style;
  readonly sourceId: string | undefined;
  readonly targetId: string | undefined;
  readonly geometry: CellGeometry;
  readonly isHidden: boolean;
}

/** In draw.io pixels, relative to the parent; with `isRelative` x and y are fractions of the parent. */
export interface CellGeometry {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isRelative: boolean;
  readonly offset: Point | undefined;
  readonly sourcePoint: Point | undefined;
  readonly targetPoint: Point | undefined;
  readonly points: readonly Point[];
}

/** Half the range of a document's coordinates: sums of a few stay inside it. */
const FARTHEST = 1_000_000;

/** The cells of a page in paint order. A cell without an id, or with an id that was seen before, gets one of its own. */
export function readCells(model: XmlElement): readonly Cell[] {
  const root = model.children.find((child) => child.name === 'root') ?? model;
  const seen = new Set<string>();
  const cells: Cell[] = [];
  for (const element of root.children) {
    const cell = readCell(element);
    if (cell === undefined) continue;
    let id = cell.id;
    for (let copy = 2; id === '' || seen.has(id); copy += 1) id = `${cell.id === '' ? 'cell' : cell.id}~${copy}`;
    seen.add(id);
    cells.push({ ...cell, id });
  }
  return cells;
}

/** `<UserObject label id><mxCell/></UserObject>` carries a cell's label and data around it. */
function readCell(element: XmlElement): Cell | undefined {
  const isWrapper = element.name === 'UserObject' || element.name === 'object';
  const inner = isWrapper ? element.children.find((child) => child.name === 'mxCell') : element;
  if (inner === undefined || inner.name !== 'mxCell') return undefined;
  const attribute = (name: string): string => inner.attributes.get(name) ?? '';
  const style = parseStyle(attribute('style'));
  const kind = attribute('vertex') === '1' ? 'vertex' : attribute('edge') === '1' ? 'edge' : 'layer';
  const written = isWrapper ? (element.attributes.get('label') ?? attribute('value')) : attribute('value');
  const value =
    element.attributes.get('placeholders') === '1' ? withPlaceholders(written, element.attributes) : written;
  return {
    id: (isWrapper ? element.attributes.get('id') : undefined) ?? attribute('id'),
    parentId: attribute('parent'),
    kind,
    // One character more than a document holds, so that it is still known to be too long.
    label: (style.get('html') === '1' ? textOfHtml(value) : textOfPlain(value)).slice(
      0,
      DOCUMENT_LIMITS.labelCharacters + 1,
    ),
    style,
    sourceId: inner.attributes.get('source'),
    targetId: inner.attributes.get('target'),
    geometry: readGeometry(inner.children.find((child) => child.name === 'mxGeometry')),
    isHidden: attribute('visible') === '0',
  };
}

/** C4 shapes write `%c4Name%` and keep the names as attributes of the wrapper; one that is not there shows as nothing. */
function withPlaceholders(value: string, data: ReadonlyMap<string, string>): string {
  return value.replace(/%([A-Za-z_][\w.-]{0,60})%/g, (_, name: string) =>
    name === 'label' ? '' : (data.get(name) ?? ''),
  );
}

function readGeometry(element: XmlElement | undefined): CellGeometry {
  const named = (name: string): Point | undefined =>
    pointOf(element?.children.find((child) => child.name === 'mxPoint' && child.attributes.get('as') === name));
  const points = element?.children.find((child) => child.name === 'Array' && child.attributes.get('as') === 'points');
  return {
    x: numberOf(element, 'x'),
    y: numberOf(element, 'y'),
    width: Math.max(0, numberOf(element, 'width')),
    height: Math.max(0, numberOf(element, 'height')),
    isRelative: element?.attributes.get('relative') === '1',
    offset: named('offset'),
    sourcePoint: named('sourcePoint'),
    targetPoint: named('targetPoint'),
    points: (points?.children ?? []).flatMap((child) => pointOf(child) ?? []),
  };
}

function pointOf(element: XmlElement | undefined): Point | undefined {
  if (element === undefined || element.name !== 'mxPoint') return undefined;
  return { x: numberOf(element, 'x'), y: numberOf(element, 'y') };
}

/** What is no finite number counts as 0, as draw.io has it; the rest is kept on the sheet. */
function numberOf(element: XmlElement | undefined, name: string): number {
  const value = Number(element?.attributes.get(name) ?? 0);
  if (!Number.isFinite(value)) return 0;
  return Math.min(FARTHEST, Math.max(-FARTHEST, value));
}

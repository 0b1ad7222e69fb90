import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { append } from '../group-by.ts';
import { bottomOf, centreOf, overlaps, type Rect } from './geometry.ts';
import { LABEL_TEXT, type NodeGeometry, nodeGeometry, WIDTH_SLACK } from './geometry-node.ts';
import { nodeLabel } from './node-label.ts';
import { isGroundOf, takenBy, textOf } from './taken-places.ts';
import { textWidth } from './text/text-width.ts';
import { PIECE, WORD_PART } from './text/wrap-text.ts';

/** Between two names side by side. */
const APART = 6;
/** A narrower name is broken too often to be read. */
const NARROWEST = 40;

/**
 * The icons whose name would lie on an icon beside them or on its name, with the name set in narrower lines: two that stand near each
 * other share the room between them. Only where whole words fit, and nothing lies under the longer name. Each is judged by how all are
 * set at first, so their order does not matter.
 */
export function narrowNames(
  view: SideView,
  geometries: ReadonlyMap<string, NodeGeometry>,
): ReadonlyMap<string, NodeGeometry> {
  const neighbours = new Neighbours(geometries);
  const narrow = new Map<string, NodeGeometry>();
  for (const geometry of neighbours.icons) {
    const name = textOf(geometry);
    if (name === undefined) continue;
    const beside = neighbours.under(geometry, name);
    const viewNode = beside.length === 0 ? undefined : view.nodes.get(geometry.id);
    if (viewNode === undefined) continue;
    const width = Math.min(...beside.map((other) => roomBeside(geometry, name, other)));
    if (width < NARROWEST || width >= name.width || !isBrokenBetweenWords(viewNode, width)) continue;
    const set = nodeGeometry(viewNode, Math.floor(width / WIDTH_SLACK));
    const text = textOf(set);
    if (text === undefined || !isWhole(set, viewNode) || !isInFrame(viewNode, text)) continue;
    const isFree = neighbours.under(geometry, text).every((other) => beside.includes(other));
    if (isFree && !isOnOthers(geometries, text)) narrow.set(geometry.id, set);
  }
  return narrow;
}

/** Wider and higher than any icon with its name. */
const CELL = { width: 256, height: 128 };
const ROW = 65_536;

/** The icons that stand near an icon. Asked at each edit: to put all of them and their names into a SpatialGrid takes ten times as long. */
class Neighbours {
  readonly icons: readonly NodeGeometry[];
  readonly #cells = new Map<number, NodeGeometry[]>();

  constructor(geometries: ReadonlyMap<string, NodeGeometry>) {
    this.icons = [...geometries.values()].filter(({ form }) => form === 'icon');
    for (const icon of this.icons) append(this.#cells, cellOf(icon), icon);
  }

  /** The others that its name would lie on. */
  under(icon: NodeGeometry, name: Rect): readonly NodeGeometry[] {
    const found: NodeGeometry[] = [];
    const own = cellOf(icon);
    for (const row of [own - ROW, own, own + ROW]) {
      for (const cell of [row - 1, row, row + 1]) {
        for (const other of this.#cells.get(cell) ?? []) if (other !== icon && isUnder(other, name)) found.push(other);
      }
    }
    return found;
  }
}

function cellOf({ core }: NodeGeometry): number {
  return Math.floor((core.x + core.width / 2) / CELL.width) + Math.floor(core.y / CELL.height) * ROW;
}

/** Whether a name lies on an icon or on its name. */
function isUnder(icon: NodeGeometry, name: Rect): boolean {
  const text = textOf(icon);
  return overlaps(icon.core, name) || (text !== undefined && overlaps(text, name));
}

/** As wide as the name may be beside an icon; none where that stands above or below. */
function roomBeside(icon: NodeGeometry, name: Rect, other: NodeGeometry): number {
  const between = Math.abs(centreOf(other.core).x - centreOf(icon.core).x) - APART;
  if (overlaps(other.core, name)) return 2 * between - other.core.width;
  return Math.max(between, 2 * between - (textOf(other)?.width ?? 0));
}

/** Whether a text lies on what is no icon. */
function isOnOthers(geometries: ReadonlyMap<string, NodeGeometry>, text: Rect): boolean {
  for (const geometry of geometries.values()) {
    if (geometry.form === 'icon' || !overlaps(geometry.bounds, text)) continue;
    if (takenBy(geometry).some((taken) => overlaps(taken, text) && !isGroundOf(taken, text))) return true;
  }
  return false;
}

function isBrokenBetweenWords(viewNode: ViewNode, width: number): boolean {
  const { size, weight } = LABEL_TEXT;
  const words = (nodeLabel(viewNode).match(PIECE) ?? []).flatMap((piece) => piece.trim().match(WORD_PART) ?? []);
  return words.every((word) => textWidth(word, size, weight) * WIDTH_SLACK <= width);
}

/** Whether the lines say the whole name. */
function isWhole({ lines }: NodeGeometry, viewNode: ViewNode): boolean {
  return withoutSpaces(lines.map(({ text }) => text).join('')) === withoutSpaces(nodeLabel(viewNode));
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function isInFrame({ parent }: ViewNode, text: Rect): boolean {
  return parent === null || parent.shape !== 'frame' || bottomOf(text) <= bottomOf(parent.frame);
}

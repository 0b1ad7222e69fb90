import type { SideView } from '../catalog/side-view.ts';
import { groupBy } from '../group-by.ts';
import { nodeLabel } from '../scene/node-label.ts';
import type { Part } from './part.ts';

/**
 * What the cells of rows are, whichever row they lie in: "Web server a" and "Web server b" are one. So are frames of one service
 * that no other row names alike: the network of one region and that of the next.
 */
export function kindsOf(view: SideView, rows: readonly Part[]): ReadonlyMap<Part, string> {
  const named = new Map(rows.flatMap(({ children }) => children).map((cell) => [cell, nameOf(view, cell)]));
  const rowsOf = new Map<string, Set<Part>>();
  for (const row of rows)
    for (const cell of row.children) {
      const kind = `${workOf(view, cell)} ${named.get(cell)}`;
      rowsOf.set(kind, (rowsOf.get(kind) ?? new Set()).add(row));
    }
  const kinds = new Map<Part, string>();
  for (const row of rows) {
    const nameless = (cell: Part): boolean =>
      cell.isFrame && rowsOf.get(`${workOf(view, cell)} ${named.get(cell)}`)?.size === 1;
    const alike = groupBy(row.children, (cell) => `${workOf(view, cell)} ${nameless(cell) ? '' : named.get(cell)}`);
    for (const [kind, cells] of alike) for (const [at, cell] of cells.entries()) kinds.set(cell, `${kind} ${at}`);
  }
  return kinds;
}

function workOf(view: SideView, cell: Part): string {
  const shown = view.nodes.get(cell.id);
  if (shown === undefined) return cell.role;
  const { visibility } = shown.face.properties;
  return `${shown.service.id} ${shown.service.container?.style ?? ''} ${String(visibility ?? '')}`;
}

/** Without what tells zones and ranges apart. */
function nameOf(view: SideView, cell: Part): string {
  const shown = view.nodes.get(cell.id);
  if (shown === undefined) return '';
  return nodeLabel(shown)
    .toLowerCase()
    .replace(/\d+\.\d+[\d./]*/g, '')
    .replace(/[\s\-_]+(?:az|zone)?[\s\-_]*(?:[a-f]|\d+)?$/, '');
}

import type { Cell } from './read-cells.ts';

/** A connection's own label, then those that hang on it as cells, from its start to its end. */
export function edgeLabels(cells: readonly Cell[]): ReadonlyMap<string, string> {
  const parts = new Map<string, { at: number; text: string }[]>(
    cells
      .filter((cell) => cell.kind === 'edge')
      .map((edge) => [edge.id, edge.label === '' ? [] : [{ at: Number.NEGATIVE_INFINITY, text: edge.label }]]),
  );
  for (const cell of cells) {
    if (cell.kind !== 'vertex' || cell.label === '') continue;
    parts.get(cell.parentId)?.push({ at: cell.geometry.x, text: cell.label });
  }
  return new Map(
    [...parts].map(([id, list]) => [
      id,
      list
        .sort((a, b) => a.at - b.at)
        .map(({ text }) => text)
        .join('\n'),
    ]),
  );
}

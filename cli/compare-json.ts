import type { Comparison } from '../shared/catalog/compare.ts';
import type { Cell } from '../shared/catalog/compare-cells.ts';
import { printableJson } from './printable.ts';

/** Of a row, scripts may rely on id, name, likeness and cells; of a cell on figure, text, note, status, source and checked. */
export function comparisonJson({ subjects, groups, sources }: Comparison, version: string): string {
  const urls = new Map(sources.map(({ id, source }) => [id, source]));
  const cellOf = (cell: Cell | undefined) => {
    if (cell === undefined) return null;
    const { figure, text, note, differs, source } = cell;
    const cited = source && { title: urls.get(source.source)?.title, url: urls.get(source.source)?.url };
    return { figure, text, note, differs, status: source?.status, checked: source?.checked, source: cited };
  };
  return printableJson({
    version,
    subjects: subjects.map(({ key, kind, service, name, detail, variant, settings }) => ({
      key,
      kind,
      service: service.id,
      plan: variant?.id,
      name,
      detail,
      settings,
    })),
    groups: groups.map(({ id: group, title, rows }) => ({
      id: group,
      title,
      rows: rows.map(({ id, name, likeness, cells }) => ({ id, name, likeness, cells: cells.map(cellOf) })),
    })),
  });
}

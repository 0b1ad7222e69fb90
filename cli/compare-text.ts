import { type Comparison, citationOf } from '../shared/catalog/compare.ts';
import { type Cell, partsOf } from '../shared/catalog/compare-cells.ts';
import { LIKENESS_LEGEND, LIKENESS_SIGNS } from '../shared/catalog/compare-markdown.ts';
import { wrapWords } from './wrap-words.ts';

export const LEAST_WIDTH = 40;

/** Columns that are narrower than this are a pain to read: what they say is told one below the other then. */
const LEAST_COLUMN = 22;
const NAME_WIDTH = 17;
const GAP = '  ';

/** A comparison for a terminal of so many columns: side by side where there is room, else one below the other. */
export function comparisonText(comparison: Comparison, width: number, version: string): string {
  const { subjects, groups, sources } = comparison;
  const column = Math.floor((width - NAME_WIDTH) / subjects.length) - GAP.length;
  const isTable = column >= LEAST_COLUMN;
  const head = subjects.map(({ name, detail }) => [name, detail]);
  const lines = isTable
    ? [
        ...besides(
          '',
          head.map((texts) => texts.flatMap((text) => wrapWords(text, column))),
          column,
        ),
      ]
    : head.flatMap(([name = '', detail = ''], index) => wrapWords(`${letterOf(index)}: ${name} (${detail})`, width, 3));
  for (const { title, rows } of groups) {
    lines.push('', title.toUpperCase());
    for (const { name, likeness, missing, cells } of rows) {
      const title = `${LIKENESS_SIGNS[likeness]} ${name}`;
      const texts = cells.map((cell) => cellText(cell, missing, comparison));
      if (isTable)
        lines.push(
          ...besides(
            title,
            texts.map((text) => wrapWords(text, column)),
            column,
          ),
        );
      else {
        lines.push(...wrapWords(title, width, 2));
        lines.push(...texts.flatMap((text, index) => wrapWords(`  ${letterOf(index)}: ${text}`, width, 5)));
      }
    }
  }
  lines.push('', ...wrapWords(LIKENESS_LEGEND, width));
  if (sources.length > 0) lines.push('', 'SOURCES');
  for (const [index, { source, checked }] of sources.entries()) {
    lines.push(...wrapWords(`[${index + 1}] ${source.title}, ${checked ?? 'unconfirmed'}`, width, 4));
    // An address is left whole, so that it can be opened.
    lines.push(`    ${source.url}`);
  }
  return `${[...lines, '', `Facts as of ${version}.`].map((line) => line.trimEnd()).join('\n')}\n`;
}

function besides(title: string, columns: readonly (readonly string[])[], width: number): readonly string[] {
  const titles = wrapWords(title, NAME_WIDTH - GAP.length, 2);
  const height = Math.max(titles.length, ...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    [
      (titles[line] ?? '').padEnd(NAME_WIDTH - GAP.length),
      ...columns.map((texts) => (texts[line] ?? '').padEnd(width)),
    ].join(GAP),
  );
}

function cellText(cell: Cell | undefined, missing: string, comparison: Comparison): string {
  if (cell === undefined) return missing;
  const { lead, rest } = partsOf(cell);
  const number = citationOf(cell, comparison);
  const remarks = [cell.note, cell.source?.status === 'recalled' ? 'unconfirmed' : ''].filter((one) => one !== '');
  return [
    `${lead}${rest}`,
    ...(remarks.length === 0 ? [] : [`(${remarks.join(', ')})`]),
    ...(number === undefined ? [] : [`[${number}]`]),
  ].join(' ');
}

function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

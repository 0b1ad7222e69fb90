import { escapeMarkdown } from '../escape-markdown.ts';
import { type Comparison, citationOf } from './compare.ts';
import { type Cell, type ComparedRow, partsOf } from './compare-cells.ts';

/** What stands before the name of a row, so that differences are found without reading. */
export const LIKENESS_SIGNS: Readonly<Record<ComparedRow['likeness'], string>> = {
  different: '≠',
  'in-words': '~',
  same: '=',
  unknown: '?',
};

export const LIKENESS_LEGEND = '≠ values differ, ~ told in words: compare by reading, = the same, ? known of one only.';

/** A comparison as a GitHub-flavoured Markdown table with numbered sources. */
export function comparisonMarkdown(comparison: Comparison, version: string): string {
  const { subjects, groups, sources } = comparison;
  const names = subjects.map(({ name }) => escapeMarkdown(name));
  const lines = [
    `# ${names.join(', ')}`,
    '',
    `|  | ${subjects.map(({ name, detail }) => `${escapeMarkdown(name)}<br>${escapeMarkdown(detail)}`).join(' | ')} |`,
    `| --- |${' --- |'.repeat(subjects.length)}`,
    ...groups.flatMap(({ title, rows }) => [
      `| **${escapeMarkdown(title)}** |${'  |'.repeat(subjects.length)}`,
      ...rows.map((row) => rowLine(row, comparison)),
    ]),
    '',
    LIKENESS_LEGEND.replace('~', '\\~'),
    ...(sources.length === 0 ? [] : ['', '## Sources', '']),
    ...sources.map(
      ({ source, checked }, index) =>
        `${index + 1}. [${escapeMarkdown(source.title)}](${source.url}), ${checked ?? 'unconfirmed'}`,
    ),
    '',
    `Facts as of ${version}.`,
  ];
  return `${lines.join('\n')}\n`;
}

function rowLine({ name, likeness, missing, cells }: ComparedRow, comparison: Comparison): string {
  const sign = escapeMarkdown(LIKENESS_SIGNS[likeness]);
  return `| ${sign} ${escapeMarkdown(name)} | ${cells.map((cell) => cellText(cell, missing, comparison)).join(' | ')} |`;
}

function cellText(cell: Cell | undefined, missing: string, comparison: Comparison): string {
  if (cell === undefined) return `*${missing}*`;
  const { lead, rest } = partsOf(cell);
  const number = citationOf(cell, comparison);
  return [
    `${lead === '' ? '' : `**${escapeMarkdown(lead)}**`}${escapeMarkdown(rest)}`,
    ...(cell.note === '' ? [] : [`(${cell.note})`]),
    ...(cell.source?.status === 'recalled' ? ['(unconfirmed)'] : []),
    ...(number === undefined ? [] : [`\\[${number}\\]`]),
  ].join(' ');
}

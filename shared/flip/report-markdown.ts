import { escapeMarkdown } from '../escape-markdown.ts';
import type { FlipReport } from './flip.ts';
import type { ReportBlock, ReportCell, ReportItem, ReportSection, ReportTable } from './report-document.ts';
import { reportDocument } from './write-document.ts';

/** The flip report as GitHub-flavoured Markdown, for a person to read or to put beside the diagram. */
export function reportToMarkdown(report: FlipReport, title: string): string {
  const document = reportDocument(report, title);
  const lines = [
    `# ${escapeMarkdown(document.title)}`,
    ...document.summary.flatMap((sentence) => ['', escapeMarkdown(sentence)]),
    ...document.sections.flatMap(sectionLines),
  ];
  return `${lines.join('\n')}\n`;
}

function sectionLines({ title, lead, blocks }: ReportSection): readonly string[] {
  return [
    '',
    `## ${escapeMarkdown(title)}`,
    ...(lead === '' ? [] : ['', escapeMarkdown(lead)]),
    ...blocks.flatMap((block) => ['', ...blockLines(block)]),
  ];
}

function blockLines(block: ReportBlock): readonly string[] {
  return block.kind === 'list' ? block.items.flatMap(itemLines) : tableLines(block);
}

function itemLines({ severity, code, text, detail, under, refs }: ReportItem): readonly string[] {
  const mark = severity === null ? '' : `${severity} ${code}: `;
  return [
    `- ${mark}${escapeMarkdown(text)}${refsText(refs)}`,
    ...(detail === '' ? [] : [`  - ${escapeMarkdown(detail)}`]),
    ...under.map((line) => `  - ${escapeMarkdown(line)}`),
  ];
}

function tableLines({ caption, head, rows }: ReportTable): readonly string[] {
  return [
    ...(caption === '' ? [] : [`### ${escapeMarkdown(caption)}`, '']),
    `| ${head.map(escapeMarkdown).join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.map(cellText).join(' | ')} |`),
  ];
}

function cellText({ text, note, refs = [], url }: ReportCell): string {
  const shown = url === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](<${addressOf(url)}>)`;
  return `${shown}${note === undefined ? '' : `: ${escapeMarkdown(note)}`}${refsText(refs)}`;
}

/** Addresses come from the catalog, and from nowhere else; still none of them may end the link. */
function addressOf(url: string): string {
  return url.replace(/[<>\s|\\]/g, (character) => encodeURIComponent(character));
}

/** " \[3\]\[5\]": numbers in the list of sources, in brackets that make no link. */
function refsText(refs: readonly number[]): string {
  return refs.length === 0 ? '' : ` ${refs.map((number) => `\\[${number}\\]`).join('')}`;
}

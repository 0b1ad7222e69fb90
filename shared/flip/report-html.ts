import { SIDE_NAMES } from '../document/side-names.ts';
import { escapeHtml } from './escape-html.ts';
import type { FlipReport } from './flip.ts';
import { type PlacedPicture, placePicture } from './place-picture.ts';
import type {
  ReportBlock,
  ReportCell,
  ReportDocument,
  ReportItem,
  ReportSection,
  ReportTable,
} from './report-document.ts';
import { REPORT_STYLE } from './report-style.ts';
import { reportDocument } from './write-document.ts';

export interface ReportPageOptions {
  /** The diagram's name. */
  readonly title: string;
  /** Pictures of both sides as SVG files, as `exportSvg` writes them; empty: none. */
  readonly before: string;
  readonly after: string;
  /** ISO date, printed under the title. */
  readonly date: string;
}

/**
 * The report as one page that needs nothing else: no script, nothing loaded, and a policy that forbids both. On paper (A4 or
 * Letter) the first page is the summary, the pictures follow, then decisions, then tables, whose heads repeat.
 */
export function reportToHtml(report: FlipReport, { title, before, after, date }: ReportPageOptions): string {
  const document = reportDocument(report, title);
  const [effort, ...rest] = document.sections;
  const opening = effort?.id === 'efforts' ? [effort] : [];
  const sections = opening.length === 0 ? document.sections : rest;
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Skyflip">',
    `<title>${escapeHtml(document.title)}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    coverOf(document, report, date),
    ...opening.map(sectionHtml),
    contentsOf(sections),
    picturesOf(report, before, after),
    ...sections.map(sectionHtml),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The pictures bring their font as data; nothing else may be fetched, sent or run. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

function coverOf({ title, summary }: ReportDocument, { from, to }: FlipReport, date: string): string {
  return [
    '<header class="cover">',
    `<p class="kind">Flip report: ${SIDE_NAMES[from]} to ${SIDE_NAMES[to]}</p>`,
    `<h1 dir="auto">${escapeHtml(title.slice(0, title.lastIndexOf(':')))}</h1>`,
    `<p class="date">${escapeHtml(date)}</p>`,
    '</header>',
    '<section class="summary" aria-label="Summary">',
    ...summary.map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
    '</section>',
  ].join('\n');
}

function contentsOf(sections: readonly ReportSection[]): string {
  if (sections.length === 0) return '';
  const lines = sections.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`);
  return `<nav class="contents" aria-label="Contents"><h2>In this report</h2><ol>${lines.join('')}</ol></nav>`;
}

function picturesOf({ from, to }: FlipReport, before: string, after: string): string {
  const pictures = [
    { name: SIDE_NAMES[from], when: 'Before', picture: placePicture(before, 'before') },
    { name: SIDE_NAMES[to], when: 'After', picture: placePicture(after, 'after') },
  ];
  const figures = pictures.flatMap(({ name, when, picture }) =>
    picture === undefined ? [] : [figureHtml(picture, `${when}: ${name}`)],
  );
  return figures.length === 0 ? '' : `<section class="pictures" aria-label="Pictures">${figures.join('\n')}</section>`;
}

function figureHtml({ svg, isWide }: PlacedPicture, caption: string): string {
  const shape = isWide ? 'wide' : 'tall';
  return `<figure class="${shape}"><figcaption>${escapeHtml(caption)}</figcaption>${svg}</figure>`;
}

function sectionHtml({ id, title, lead, blocks }: ReportSection): string {
  return [
    `<section class="part" id="${id}">`,
    `<h2>${escapeHtml(title)}</h2>`,
    lead === '' ? '' : `<p class="lead">${escapeHtml(lead)}</p>`,
    ...blocks.map((block) => blockHtml(block, id)),
    '</section>',
  ].join('\n');
}

function blockHtml(block: ReportBlock, section: string): string {
  return block.kind === 'list'
    ? `<ul class="points">${block.items.map(itemHtml).join('\n')}</ul>`
    : tableHtml(block, section);
}

function itemHtml({ severity, code, text, detail, under, refs }: ReportItem): string {
  const mark =
    severity === null ? '' : `<span class="mark ${severity}">${severity}</span> <span class="code">${code}</span> `;
  const more = [detail, ...under]
    .filter((line) => line !== '')
    .map((line) => `<p class="detail" dir="auto">${escapeHtml(line)}</p>`);
  return `<li>${mark}<span dir="auto">${escapeHtml(text)}</span>${refsHtml(refs)}${more.join('')}</li>`;
}

function tableHtml({ caption, head, rows }: ReportTable, section: string): string {
  const cells = head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const lines = rows.map((row) => rowHtml(row, section));
  return [
    `<table class="of-${section}">`,
    caption === '' ? '' : `<caption dir="auto">${escapeHtml(caption)}</caption>`,
    `<thead><tr>${cells}</tr></thead>`,
    `<tbody>${lines.join('\n')}</tbody>`,
    '</table>',
  ].join('\n');
}

/** A row of the sources is what the numbers in the text lead to. */
function rowHtml(row: readonly ReportCell[], section: string): string {
  const id = section === 'sources' ? ` id="source-${row[0]?.text ?? ''}"` : '';
  return `<tr${id}>${row.map(cellHtml).join('')}</tr>`;
}

function cellHtml({ text, note, refs = [], url, fidelity, effort }: ReportCell): string {
  const shown = url === undefined ? escapeHtml(text) : linkHtml(text, url);
  const chip = fidelity ?? effort;
  const main = chip === undefined ? `<span dir="auto">${shown}</span>` : `<span class="chip ${chip}">${shown}</span>`;
  const more = note === undefined ? '' : `<span class="note">${escapeHtml(note)}</span>`;
  return `<td>${main}${refsHtml(refs)}${more}</td>`;
}

/** On paper the address has to be read. */
function linkHtml(text: string, url: string): string {
  if (!url.startsWith('https://')) return escapeHtml(text);
  const address = escapeHtml(url);
  return `<a href="${address}" rel="noreferrer">${escapeHtml(text)}</a><span class="address">${address}</span>`;
}

function refsHtml(refs: readonly number[]): string {
  if (refs.length === 0) return '';
  return ` <span class="refs">${refs.map((number) => `<a href="#source-${number}">[${number}]</a>`).join('')}</span>`;
}

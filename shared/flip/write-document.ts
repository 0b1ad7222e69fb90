import { SIDE_NAMES } from '../document/side-names.ts';
import { oneLine } from '../one-line.ts';
import type { Finding } from '../validation/finding.ts';
import { EFFORT_MEANINGS, EFFORT_NAMES } from './effort-names.ts';
import { elementTables } from './element-tables.ts';
import type { FlipReport } from './flip.ts';
import { EFFORTS } from './flip-row.ts';
import { type PreflightItem, type PreflightKind, preflight } from './preflight.ts';
import type { ReportBlock, ReportDocument, ReportItem, ReportSection } from './report-document.ts';
import { pageOf } from './report-sources.ts';

/** Numbers of the sources, by address. */
export type Refs = (...urls: readonly string[]) => readonly number[];

/** The whole report in the order in which it is read: summary, decisions, restructuring, tables, sources. */
export function reportDocument(report: FlipReport, title: string): ReportDocument {
  const { from, to, summary } = report;
  const numbers = new Map(report.sources.map(({ url, number }) => [url, number]));
  const refs: Refs = (...urls) =>
    [...new Set(urls.flatMap((url) => numbers.get(pageOf(url)) ?? []))].sort((a, b) => a - b);
  const name = oneLine(title) || 'Diagram';
  return {
    title: `${name}: ${SIDE_NAMES[from]} to ${SIDE_NAMES[to]}`,
    summary,
    sections: sectionsOf(report, refs).filter(({ blocks }) => blocks.some((block) => !isEmpty(block))),
  };
}

function sectionsOf(report: FlipReport, refs: Refs): readonly ReportSection[] {
  const items = preflight(report).flatMap((group) => group.items);
  const listOf = (...kinds: readonly PreflightKind[]): ReportBlock => ({
    kind: 'list',
    items: items.filter(({ kind }) => kinds.includes(kind)).map((item) => toItem(item, refs)),
  });
  const { findings } = report;
  const [here, there] = [SIDE_NAMES[report.from], SIDE_NAMES[report.to]];
  return [
    section('efforts', 'What it takes', '', effortTable(report)),
    section('decide', 'To decide', '', listOf('no-twin', 'remark', 'choice')),
    section(
      'restructure',
      'To restructure',
      `The clouds differ by more than one box for one box. Each change is made on ${there} only and can be undone.`,
      listOf('suggestion'),
    ),
    section('unmended', 'Structure that no suggestion mends', '', listOf('unmended')),
    section('gained', `Findings that ${there} adds`, '', listOf('finding-gained')),
    section('lost', `Findings that end with ${here}`, '', {
      kind: 'list',
      items: findings.lost.map(toFindingItem(refs)),
    }),
    ...elementTables(report, refs),
    section(
      'verify',
      'To verify',
      'Nobody has confirmed these statements in a source yet: verify them before you rely on them.',
      listOf('unconfirmed'),
    ),
    section('notes', 'Notes', '', listOf('note')),
    section('sources', 'Sources', '', sourceTable(report)),
  ];
}

export function section(id: string, title: string, lead: string, ...blocks: readonly ReportBlock[]): ReportSection {
  return { id, title, lead, blocks };
}

function isEmpty(block: ReportBlock): boolean {
  return block.kind === 'list' ? block.items.length === 0 : block.rows.length === 0;
}

function effortTable({ efforts }: FlipReport): ReportBlock {
  const rows = EFFORTS.filter((kind) => efforts[kind] > 0).map((kind) => [
    { text: EFFORT_NAMES[kind], effort: kind },
    { text: efforts[kind].toLocaleString('en-US') },
    { text: EFFORT_MEANINGS[kind] },
  ]);
  return { kind: 'table', caption: '', head: ['Effort', 'Elements', 'What it means'], rows };
}

function sourceTable({ sources }: FlipReport): ReportBlock {
  const publishers = { aws: 'AWS', microsoft: 'Microsoft', other: 'Other' } as const;
  const rows = sources.map(({ number, title, url, publisher, checked }) => [
    { text: String(number) },
    { text: title, url },
    { text: publishers[publisher] },
    { text: checked === '' ? 'unconfirmed' : checked },
  ]);
  return { kind: 'table', caption: '', head: ['No.', 'Page', 'Publisher', 'Read on'], rows };
}

function toItem({ text, detail, severity, source, finding, mends = [] }: PreflightItem, refs: Refs): ReportItem {
  return {
    severity,
    code: finding?.code ?? '',
    text: `${text}${finding?.confirmed === false ? ' (unconfirmed)' : ''}`,
    detail,
    under: mends.map(({ code, message }) => `Mends ${code}: ${message}`),
    refs: refs(source),
  };
}

function toFindingItem(refs: Refs): (finding: Finding) => ReportItem {
  return ({ severity, code, message, confirmed, source }) => ({
    severity,
    code,
    text: `${message}${confirmed ? '' : ' (unconfirmed)'}`,
    detail: '',
    under: [],
    refs: refs(source),
  });
}

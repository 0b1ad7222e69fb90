import type { FactDimension } from '../catalog/schema.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { groupBy } from '../group-by.ts';
import { oneLine } from '../one-line.ts';
import type { Finding } from '../validation/finding.ts';
import type { FlipReport } from './flip.ts';
import type { FlipRemark } from './flip-remarks.ts';
import type { FlipRow } from './flip-row.ts';

const FACT_NAMES: Partial<Record<FactDimension, string>> = {
  maxRuntime: 'max run time',
  scalingModel: 'scaling',
  startupTime: 'start-up',
  billingUnit: 'billing',
  concurrency: 'concurrency',
  zoneScope: 'zone scope',
  multiAzHa: 'high availability',
  osControl: 'OS control',
};

/** The flip report as GitHub-flavoured Markdown, for a person to read or to put beside the diagram. */
export function reportToMarkdown(report: FlipReport, title: string): string {
  const lines = [
    `# ${escapeMarkdown(title || 'Diagram')}: ${SIDE_NAMES[report.from]} to ${SIDE_NAMES[report.to]}`,
    '',
    summary(report),
    ...report.notes.map((note) => `\n${note}`),
    ...section('To decide', remarkLines(report.remarks)),
    ...section('What becomes what', table(report.rows.filter(({ effect }) => effect === 'twin'))),
    ...section('Built in on the other side', list(report.rows.filter(({ effect }) => effect === 'absorbed'))),
    ...section('Without a counterpart', list(report.rows.filter(({ effect }) => effect === 'absent'))),
    ...section('What changes in the facts', factLines(report.rows)),
    ...section('Other choices', alternativeLines(report.rows)),
    ...section('Kept for the way back', keptLines(report)),
    ...section(`Findings that ${SIDE_NAMES[report.to]} would add`, findingLines(report.findings.gained)),
    ...section(`Findings that go with ${SIDE_NAMES[report.from]}`, findingLines(report.findings.lost)),
    ...section('Mended only by restructuring', findingLines(report.findings.restructuring)),
  ];
  return `${lines.join('\n')}\n`;
}

function summary(report: FlipReport): string {
  const count = (effect: FlipRow['effect']): number => report.rows.filter((row) => row.effect === effect).length;
  const { gained, lost, stay, restructuring } = report.findings;
  return [
    ...(report.remarks.length === 0 ? [] : [`To decide: ${report.remarks.length}.`]),
    `Elements: ${count('twin')} change, ${count('absorbed')} built in on ${SIDE_NAMES[report.to]}, ${count('absent')} without a counterpart.`,
    `Findings: ${gained.length} more, ${lost.length} fewer, ${stay} stay; ${restructuring.length} to be mended by restructuring.`,
  ].join(' ');
}

function section(title: string, body: readonly string[]): readonly string[] {
  return body.length === 0 ? [] : ['', `## ${title}`, '', ...body];
}

/** Rows that say the same share a line: four subnets become subnets in one row. */
function table(rows: readonly FlipRow[]): readonly string[] {
  if (rows.length === 0) return [];
  const groups = groupBy(rows, (row) => JSON.stringify([row.from, row.to, row.fidelity, row.caveat]));
  return [
    '| element | from | to | fidelity | caveat |',
    '| --- | --- | --- | --- | --- |',
    ...[...groups.values()].map((group) => {
      const [row] = group;
      if (row === undefined) return '';
      const caveat = row.confirmed ? row.caveat : `${row.caveat} (unconfirmed)`;
      return `| ${[namesOf(group), row.fromName, row.toName, row.fidelity, caveat].map(escapeMarkdown).join(' | ')} |`;
    }),
  ];
}

function list(rows: readonly FlipRow[]): readonly string[] {
  return rows.map((row) => {
    const caveat = row.caveat === '' ? '' : `: ${escapeMarkdown(row.caveat)}`;
    return `- ${escapeMarkdown(nameOf(row))} (${escapeMarkdown(row.fromName)})${caveat}`;
  });
}

/** Rows whose services change in the same way share their lines: ten functions change alike. */
function factLines(rows: readonly FlipRow[]): readonly string[] {
  const changing = rows.filter(({ changes }) => changes.length > 0);
  const groups = groupBy(changing, ({ fromName, toName, changes }) => JSON.stringify([fromName, toName, changes]));
  return [...groups.values()].flatMap((group) => {
    const [row] = group;
    if (row === undefined) return [];
    return [
      `- ${escapeMarkdown(namesOf(group))} (${escapeMarkdown(row.fromName)} to ${escapeMarkdown(row.toName)})`,
      ...row.changes.map(({ fact, before, after, confirmed }) => {
        const doubt = confirmed ? '' : ' (unconfirmed)';
        return `  - ${FACT_NAMES[fact] ?? fact}: ${escapeMarkdown(before)} → ${escapeMarkdown(after)}${doubt}`;
      }),
    ];
  });
}

function alternativeLines(rows: readonly FlipRow[]): readonly string[] {
  const open = rows.filter(({ alternatives }) => alternatives.length > 0);
  return [...groupBy(open, ({ alternatives }) => listAlternatives(alternatives))].map(
    ([others, group]) => `- ${escapeMarkdown(namesOf(group))}: ${escapeMarkdown(others)}`,
  );
}

function listAlternatives(alternatives: FlipRow['alternatives']): string {
  return alternatives.map(({ name, fidelity }) => `${name} (${fidelity})`).join(', ');
}

function keptLines(report: FlipReport): readonly string[] {
  const keeping = report.rows.filter(({ kept }) => kept.length > 0);
  return [...groupBy(keeping, ({ kept }) => kept.join(', '))].map(
    ([kept, group]) => `- ${escapeMarkdown(namesOf(group))}: ${kept} (known on ${SIDE_NAMES[report.from]} only)`,
  );
}

/** A remark with what to do about it, once for remarks that ask for the same. */
function remarkLines(remarks: readonly FlipRemark[]): readonly string[] {
  return [...groupBy(remarks, ({ rule, remedy }) => `${rule} ${remedy}`).values()].flatMap((group) => [
    ...findingLines(group),
    `  - ${escapeMarkdown(group[0]?.remedy ?? '')}`,
  ]);
}

function findingLines(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ severity, code, message, confirmed }) => {
    const doubt = confirmed ? '' : ' (unconfirmed)';
    return `- ${severity} ${code}: ${escapeMarkdown(message)}${doubt}`;
  });
}

/** "Private subnet (4), Web server" */
function namesOf(rows: readonly FlipRow[]): string {
  const names = groupBy(rows.map(nameOf), (name) => name);
  return [...names].map(([name, all]) => (all.length === 1 ? name : `${name} (${all.length})`)).join(', ');
}

function nameOf(row: FlipRow): string {
  return oneLine(row.label) || row.node;
}

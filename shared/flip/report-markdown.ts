import type { FactDimension } from '../catalog/schema.ts';
import type { Side } from '../document/schema.ts';
import type { Finding } from '../validation/finding.ts';
import type { FlipReport, FlipRow } from './flip.ts';

const SIDE_NAMES: Record<Side, string> = { aws: 'AWS', azure: 'Azure' };

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
    `# ${escapeCell(title || 'Diagram')}: ${SIDE_NAMES[report.from]} to ${SIDE_NAMES[report.to]}`,
    '',
    summary(report),
    ...report.notes.map((note) => `\n${note}`),
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
    `${count('twin')} services change, ${count('absorbed')} are built in, ${count('absent')} have no counterpart.`,
    `Findings: ${gained.length} more, ${lost.length} fewer, ${stay} stay; ${restructuring.length} to be mended by restructuring.`,
  ].join(' ');
}

function section(title: string, body: readonly string[]): readonly string[] {
  return body.length === 0 ? [] : ['', `## ${title}`, '', ...body];
}

function table(rows: readonly FlipRow[]): readonly string[] {
  if (rows.length === 0) return [];
  return [
    '| element | from | to | fidelity | caveat |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((row) => {
      const caveat = row.confirmed ? row.caveat : `${row.caveat} (unconfirmed)`;
      return `| ${[nameOf(row), row.fromName, row.toName, row.fidelity, caveat].map(escapeCell).join(' | ')} |`;
    }),
  ];
}

function list(rows: readonly FlipRow[]): readonly string[] {
  return rows.map((row) => `- ${escapeCell(nameOf(row))} (${escapeCell(row.fromName)}): ${escapeCell(row.caveat)}`);
}

/** Rows whose services are the same pair share their lines: ten functions change in the same way. */
function factLines(rows: readonly FlipRow[]): readonly string[] {
  const groups = new Map<string, { names: string[]; row: FlipRow }>();
  for (const row of rows) {
    if (row.changes.length === 0) continue;
    const key = `${row.fromName} > ${row.toName} ${JSON.stringify(row.changes)}`;
    const group = groups.get(key);
    if (group) group.names.push(nameOf(row));
    else groups.set(key, { names: [nameOf(row)], row });
  }
  return [...groups.values()].flatMap(({ names, row }) => [
    `- ${escapeCell(names.join(', '))} (${escapeCell(row.fromName)} to ${escapeCell(row.toName)})`,
    ...row.changes.map(({ fact, before, after, confirmed }) => {
      const doubt = confirmed ? '' : ' (unconfirmed)';
      return `  - ${FACT_NAMES[fact] ?? fact}: ${escapeCell(before)} becomes ${escapeCell(after)}${doubt}`;
    }),
  ]);
}

function alternativeLines(rows: readonly FlipRow[]): readonly string[] {
  return rows
    .filter(({ alternatives }) => alternatives.length > 0)
    .map((row) => {
      const others = row.alternatives.map(({ name, fidelity }) => `${name} (${fidelity})`).join(', ');
      return `- ${escapeCell(nameOf(row))}: ${escapeCell(others)}`;
    });
}

function keptLines(report: FlipReport): readonly string[] {
  return report.rows
    .filter(({ kept }) => kept.length > 0)
    .map((row) => `- ${escapeCell(nameOf(row))}: ${row.kept.join(', ')} (known on ${SIDE_NAMES[report.from]} only)`);
}

function findingLines(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ severity, code, message }) => `- ${severity} ${code}: ${escapeCell(message)}`);
}

function nameOf(row: FlipRow): string {
  return row.label.replace(/\s+/g, ' ').trim() || row.node;
}

/** A label is somebody's text: it must not break the table or become markup. */
function escapeCell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, (character) => `\\${character}`);
}

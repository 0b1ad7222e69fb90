import { catalog } from '../../catalog/index.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { type Finding, isBlockingSeverity, SEVERITIES } from '../../shared/validation/finding.ts';
import { validate } from '../../shared/validation/validate.ts';
import type { Command } from '../command.ts';
import { EXIT_FINDINGS, EXIT_FINE } from '../exit-codes.ts';
import { findingToJson } from '../json-output.ts';
import { PAGE_OPTION } from '../page-option.ts';
import { printableJson, printableLine } from '../printable.ts';
import { printNotices, type ReadDiagram, readDiagram } from '../read-diagram.ts';
import { isSide } from '../side-option.ts';

interface Validated {
  readonly read: ReadDiagram;
  readonly side: Side;
  readonly findings: readonly Finding[];
}

export const validateCommand: Command = {
  name: 'validate',
  usage: 'skyflip validate <file...> [--provider aws|azure] [--format text|json]',
  summary: 'Says what is wrong with a design, and why.',
  details: [
    'Exit code 1 if a finding of severity error or critical is neither suppressed in the diagram',
    'nor one that only restructuring for the other cloud mends.',
  ],
  options: [
    {
      name: 'provider',
      value: '<side>',
      choices: ['aws', 'azure'],
      text: 'the side to check; else the one the diagram shows',
    },
    { name: 'format', value: '<format>', choices: ['text', 'json'], text: 'text (default) or json' },
    PAGE_OPTION,
  ],
  files: { min: 1, max: 10_000 },
  async run(options, host) {
    const today = host.today();
    const results: Validated[] = [];
    for (const file of options.files) {
      const read = await readDiagram(file, options, host);
      const wanted = options.text('provider');
      const side = isSide(wanted) ? wanted : read.diagram.provider;
      results.push({ read, side, findings: validate(read.diagram, side, catalog, { today }) });
    }
    for (const { read } of results) await printNotices(read, host);
    const isJson = options.text('format') === 'json';
    await host.writeStdout(isJson ? toJson(results) : results.map(toText).join('\n'));
    return results.some(({ findings }) => findings.some(isBlocking)) ? EXIT_FINDINGS : EXIT_FINE;
  },
};

function isBlocking(finding: Finding): boolean {
  return isBlockingSeverity(finding.severity) && finding.suppressed === null && !finding.structural;
}

function toJson(results: readonly Validated[]): string {
  const files = results.map(({ read, side, findings }) => {
    const open = findings.filter(({ suppressed }) => suppressed === null);
    const design = open.filter(({ structural }) => !structural);
    return {
      file: read.name,
      provider: side,
      environment: read.diagram.environment,
      catalog: catalog.version,
      findings: design.map(findingToJson),
      restructuring: open.filter(({ structural }) => structural).map(findingToJson),
      suppressed: findings
        .filter(({ suppressed }) => suppressed !== null)
        .map((finding) => ({ ...findingToJson(finding), reason: finding.suppressed })),
      counts: Object.fromEntries(
        SEVERITIES.map((one) => [one, design.filter(({ severity }) => severity === one).length]),
      ),
    };
  });
  return printableJson({ files });
}

function toText({ read, side, findings }: Validated): string {
  const open = findings.filter(({ suppressed }) => suppressed === null);
  const design = open.filter(({ structural }) => !structural);
  const restructuring = open.filter(({ structural }) => structural);
  const suppressed = findings.filter((finding) => finding.suppressed !== null);
  const labelOf = (id: string): string => read.diagram.nodes[id]?.label.trim() || id;
  const lines = [`${read.name} (${SIDE_NAMES[side]}): ${countText(design)}`];
  for (const finding of design) lines.push(...findingLines(finding, labelOf));
  if (restructuring.length > 0) {
    lines.push(`  mended by restructuring for ${SIDE_NAMES[side]}, counted apart: ${restructuring.length}`);
    for (const finding of restructuring) lines.push(...findingLines(finding, labelOf));
  }
  for (const finding of suppressed)
    lines.push(`  suppressed  ${finding.code}  ${finding.message} (${finding.suppressed ?? ''})`);
  return `${lines.map(printableLine).join('\n')}\n`;
}

function findingLines(finding: Finding, labelOf: (id: string) => string): readonly string[] {
  const where = finding.nodes.map((id) => (labelOf(id) === id ? id : `${labelOf(id)} [${id}]`)).join(', ');
  return [
    `  ${finding.severity.padEnd(8)}  ${finding.code}  ${finding.message}`,
    ...(where === '' ? [] : [`            at: ${where}${finding.property === null ? '' : ` (${finding.property})`}`]),
    `            do: ${finding.remedy}`,
    ...(finding.source === ''
      ? []
      : [`            see: ${finding.source}${finding.confirmed ? '' : ' (unconfirmed)'}`]),
  ];
}

function countText(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'no findings';
  return SEVERITIES.map((one) => ({ one, count: findings.filter(({ severity }) => severity === one).length }))
    .filter(({ count }) => count > 0)
    .map(({ one, count }) => `${count} ${one === 'info' || one === 'critical' || count === 1 ? one : `${one}s`}`)
    .join(', ');
}

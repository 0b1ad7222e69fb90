import { counted } from '../shared/counted.ts';
import { SIDE_NAMES } from '../shared/document/side-names.ts';
import { type Finding, SEVERITIES } from '../shared/validation/finding.ts';
import { printableLine } from './printable.ts';
import { sorted, type Validated } from './validated.ts';

/** What is said of one file, for a person. */
export function validationText({ read, side, findings, known, gone }: Validated): string {
  const { design, restructuring, suppressed } = sorted(findings);
  const labelOf = (id: string): string => read.diagram.nodes[id]?.label.trim() || id;
  const lines = [`${read.name} (${SIDE_NAMES[side]}): ${countText(design)}`];
  for (const finding of design) lines.push(...findingLines(finding, labelOf));
  if (restructuring.length > 0) {
    lines.push(`  mended by restructuring for ${SIDE_NAMES[side]}, counted apart: ${restructuring.length}`);
    for (const finding of restructuring) lines.push(...findingLines(finding, labelOf));
  }
  for (const finding of suppressed)
    lines.push(`  suppressed  ${finding.code}  ${finding.message} (${finding.suppressed ?? ''})`);
  if (known > 0) lines.push(`  in the baseline and not listed: ${known}`);
  if (gone > 0) lines.push(`  in the baseline and no more in the design: ${gone}`);
  return `${lines.map(printableLine).join('\n')}\n`;
}

/** One line over several files. */
export function totalText(results: readonly Validated[]): string {
  const design = results.flatMap(({ findings }) => sorted(findings).design);
  return `${counted(results.length, 'file', 'files')}: ${countText(design)}\n`;
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

import { type Finding, SEVERITIES } from '../../shared/validation/finding.ts';
import type { FindingSummary } from '../../shared/validation/summary.ts';
import { fullCountsText } from '../flip/severity-counts.ts';
import { compareFindings } from './compare-findings.ts';

/**
 * "Findings: 2 errors. 1 new: NET-003, the subnet has no route.": what there is, and the gravest of what came. Null: neither came
 * nor went anything that is more than a note. `before` null: there is nothing to compare with.
 */
export function newsOfFindings(
  before: readonly Finding[] | null,
  after: readonly Finding[],
  summary: FindingSummary,
): string | null {
  const total = `Findings: ${fullCountsText(summary)}`;
  if (before === null) return total;
  const { added, graver, gone } = compareFindings(before, after);
  const came = [...added, ...graver].map(({ finding }) => finding).filter(isGrave);
  const went = gone.map(({ finding }) => finding).filter(isGrave);
  if (came.length === 0 && went.length === 0) return null;
  const [gravest] = came.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const parts = [
    total,
    went.length > 0 ? `${went.length} gone` : '',
    gravest === undefined ? '' : `${came.length} new: ${gravest.code}, ${gravest.message.replace(/\.$/, '')}`,
  ];
  return `${parts.filter((part) => part !== '').join('. ')}.`;
}

function isGrave({ severity, suppressed }: Finding): boolean {
  return severity !== 'info' && suppressed === null;
}

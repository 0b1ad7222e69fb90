import { SEVERITIES, type Severity } from '../../shared/validation/finding.ts';
import type { FindingSummary } from '../../shared/validation/summary.ts';

const WORDS = {
  critical: ['critical', 'critical'],
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
} as const satisfies Record<Severity, readonly [string, string]>;

const GRAVE = ['critical', 'error', 'warning'] as const;
/** More would not be read at a glance. */
const MOST_PARTS = 2;

/** "1 error · 2 warnings": the two gravest kinds; notes, and what takes restructuring, are named only where there is nothing graver. */
export function countsText({ bySeverity, structural }: FindingSummary): string {
  const parts = GRAVE.map((severity) => severityText(severity, bySeverity[severity]));
  const grave = parts.filter((part) => part !== '');
  if (grave.length > 0) return grave.slice(0, MOST_PARTS).join(' · ');
  if (bySeverity.info > 0) return severityText('info', bySeverity.info);
  return structural > 0 ? `${structural.toLocaleString('en-US')} to restructure` : 'no findings';
}

/** What the other side would bring, the two gravest kinds: "+1 error · −2 warnings", or "same". */
export function differenceText(here: FindingSummary, there: FindingSummary): string {
  const parts = GRAVE.map((severity) => {
    const more = there.bySeverity[severity] - here.bySeverity[severity];
    return more === 0 ? '' : `${more > 0 ? '+' : '−'}${severityText(severity, Math.abs(more))}`;
  });
  const differing = parts.filter((part) => part !== '');
  return differing.slice(0, MOST_PARTS).join(' · ') || 'same';
}

/** All that was counted, in words: "1 critical, 1 error, 2 warnings, 3 notes; 2 to be mended by restructuring only, 1 suppressed". */
export function fullCountsText(summary: FindingSummary): string {
  const design = SEVERITIES.map((severity) => severityText(severity, summary.bySeverity[severity])).filter(
    (part) => part !== '',
  );
  const apart = [
    summary.structural > 0 ? `${summary.structural} to be mended by restructuring only` : '',
    summary.suppressed > 0 ? `${summary.suppressed} suppressed` : '',
  ].filter((part) => part !== '');
  return [design.join(', ') || 'no findings', apart.join(', ')].filter((part) => part !== '').join('; ');
}

/** "2 warnings"; empty for none. */
export function severityText(severity: Severity, count: number): string {
  return count === 0 ? '' : `${count.toLocaleString('en-US')} ${severityWord(severity, count)}`;
}

/** "warnings" */
export function severityWord(severity: Severity, count: number): string {
  const [one, many] = WORDS[severity];
  return count === 1 ? one : many;
}

import type { Severity } from '../../shared/validation/finding.ts';
import type { FindingSummary } from '../../shared/validation/summary.ts';

const WORDS = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
} as const;
type Counted = keyof typeof WORDS;

/** "1 error · 2 warnings"; notes are named only where there is nothing graver. */
export function countsText(summary: FindingSummary): string {
  const parts = (['error', 'warning'] as const).map((severity) => counted(countOf(summary, severity), severity));
  const grave = parts.filter((part) => part !== '');
  if (grave.length > 0) return grave.join(' · ');
  return counted(countOf(summary, 'info'), 'info') || 'no findings';
}

/** What the other side would bring: "+1 error · −2 warnings", or "same". */
export function differenceText(here: FindingSummary, there: FindingSummary): string {
  const parts = (['error', 'warning'] as const).map((severity) => {
    const more = countOf(there, severity) - countOf(here, severity);
    return more === 0 ? '' : `${more > 0 ? '+' : '−'}${counted(Math.abs(more), severity)}`;
  });
  return parts.filter((part) => part !== '').join(' · ') || 'same';
}

/** All that was counted, in words: "1 error, 2 warnings, 3 notes; 2 to be mended by restructuring only, 1 suppressed". */
export function fullCountsText(summary: FindingSummary): string {
  const design = (['error', 'warning', 'info'] as const)
    .map((severity) => counted(countOf(summary, severity), severity))
    .filter((part) => part !== '');
  const apart = [
    summary.structural > 0 ? `${summary.structural} to be mended by restructuring only` : '',
    summary.suppressed > 0 ? `${summary.suppressed} suppressed` : '',
  ].filter((part) => part !== '');
  return [design.join(', ') || 'no findings', apart.join(', ')].filter((part) => part !== '').join('; ');
}

/** What is critical counts as an error. */
export function countOf({ bySeverity }: FindingSummary, severity: Exclude<Severity, 'critical'>): number {
  return severity === 'error' ? bySeverity.error + bySeverity.critical : bySeverity[severity];
}

function counted(count: number, severity: Counted): string {
  if (count === 0) return '';
  const [one, many] = WORDS[severity];
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

import { counted } from '../../shared/counted.ts';
import type { ChoiceCost } from '../../shared/flip/choice-costs.ts';
import { EFFORT_NAMES } from '../../shared/flip/effort-names.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { SEVERITIES } from '../../shared/validation/finding.ts';
import { severityText } from './severity-counts.ts';

/** "+1 error, −2 warnings", or "same findings". */
export function findingsText({ gained, lost }: Pick<ChoiceCost, 'gained' | 'lost'>): string {
  const parts = SEVERITIES.flatMap((severity) => {
    const count = (findings: readonly Finding[]): number => findings.filter((one) => one.severity === severity).length;
    const [more, less] = [count(gained), count(lost)];
    return [more > 0 ? `+${severityText(severity, more)}` : '', less > 0 ? `−${severityText(severity, less)}` : ''];
  });
  return parts.filter((part) => part !== '').join(', ') || 'same findings';
}

/** "also changes 3 others"; empty where nothing else changes. */
export function othersText({ alsoChanges }: Pick<ChoiceCost, 'alsoChanges'>): string {
  return alsoChanges.length === 0 ? '' : `also changes ${counted(alsoChanges.length, 'other', 'others')}`;
}

/** All of it in one line: "+1 error · also changes 3 others · refactor". The present choice is what the others are measured by. */
export function costText(cost: ChoiceCost): string {
  const effort = cost.effort === undefined || cost.effort.kind === 'none' ? '' : EFFORT_NAMES[cost.effort.kind];
  const parts = cost.isCurrent ? ['as it is now'] : [findingsText(cost), othersText(cost)];
  const text = [...parts, effort.toLowerCase()].filter((part) => part !== '').join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

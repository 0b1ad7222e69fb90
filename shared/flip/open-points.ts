import type { FlipReport } from './flip.ts';
import { type PreflightItem, preflight } from './preflight.ts';

/** What a person has to decide, apply or verify before the design can be built, the weightiest first. */
export function openPoints(report: FlipReport): readonly PreflightItem[] {
  return preflight(report)
    .flatMap(({ items }) => items)
    .filter(({ kind }) => kind !== 'finding-lost' && kind !== 'note');
}

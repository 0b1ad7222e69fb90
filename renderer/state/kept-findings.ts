import type { Finding } from '../../shared/validation/finding.ts';

/**
 * The findings after, with those that say the same as before taken over by identity, so that nothing is painted again for
 * them; the very list of before where all do.
 */
export function keepKnown(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Map(before.map((finding) => [JSON.stringify(finding), finding]));
  const kept = after.map((finding) => known.get(JSON.stringify(finding)) ?? finding);
  return kept.length === before.length && kept.every((finding, index) => finding === before[index]) ? before : kept;
}

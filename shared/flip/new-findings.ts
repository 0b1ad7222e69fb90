import { type Finding, SEVERITIES } from '../validation/finding.ts';

/** What is said here and not there, or there in a milder form. */
export function newFindings(
  own: readonly Finding[],
  others: readonly Finding[],
  keyOf: (finding: Finding) => string = likenessKey,
): readonly Finding[] {
  const known = new Map<string, number>();
  for (const finding of others) {
    const key = keyOf(finding);
    known.set(key, Math.min(rankOf(finding), known.get(key) ?? Number.POSITIVE_INFINITY));
  }
  return own.filter((finding) => rankOf(finding) < (known.get(keyOf(finding)) ?? Number.POSITIVE_INFINITY));
}

/**
 * The same rule about the same elements is the same finding on both clouds, whatever numbers stand in its message and whichever
 * property of that cloud it is about.
 */
export function likenessKey({ rule, nodes, connections }: Finding): string {
  return `${rule} ${[...nodes].sort().join(' ')} ${[...connections].sort().join(' ')}`;
}

/** A person has not answered it by suppressing it. */
export function isOpen({ suppressed }: Finding): boolean {
  return suppressed === null;
}

/** 0 is the gravest. */
function rankOf({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

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

/** Rules that say of a service of one cloud what another says of its twin: a flip neither ends nor adds what they find. */
export const SAME_MATTERS: readonly (readonly string[])[] = [
  ['rds-without-standby', 'cluster-without-reader', 'azure-database-zones'],
  ['container-service-spread', 'container-apps-zones'],
  ['single-zone-storage', 'local-redundancy'],
  ['beanstalk-zones', 'app-service-zones'],
];

const matterOf = new Map(SAME_MATTERS.flatMap((rules) => rules.map((rule) => [rule, rules[0] ?? rule] as const)));

/**
 * The same matter of the same elements is the same finding on both clouds, whatever numbers stand in its message and whichever
 * property of that cloud it is about.
 */
export function likenessKey({ rule, nodes, connections }: Finding): string {
  return `${matterOf.get(rule) ?? rule} ${[...nodes].sort().join(' ')} ${[...connections].sort().join(' ')}`;
}

/** A person has not answered it by suppressing it. */
export function isOpen({ suppressed }: Finding): boolean {
  return suppressed === null;
}

/** 0 is the gravest. */
function rankOf({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

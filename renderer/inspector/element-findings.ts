import { append } from '../../shared/group-by.ts';
import type { Finding } from '../../shared/validation/finding.ts';

/** The findings of each field that is there, and those that no field shows. */
export function findingsByField(
  findings: readonly Finding[],
  fieldIds: ReadonlySet<string>,
): { readonly atField: ReadonlyMap<string, readonly Finding[]>; readonly elsewhere: readonly Finding[] } {
  const atField = new Map<string, Finding[]>();
  const elsewhere: Finding[] = [];
  for (const finding of findings) {
    if (finding.property !== null && fieldIds.has(finding.property)) append(atField, finding.property, finding);
    else elsewhere.push(finding);
  }
  return { atField, elsewhere };
}

import { DOCUMENT_LIMITS } from '../../document/schema.ts';

/** The label as far as a document may hold it, not ending in half a character. */
export function cutLabel(label: string): string {
  if (!isTooLong(label)) return label;
  return label.slice(0, DOCUMENT_LIMITS.labelCharacters).replace(/[\uD800-\uDBFF]$/, '');
}

export function isTooLong(label: string): boolean {
  return label.length > DOCUMENT_LIMITS.labelCharacters;
}

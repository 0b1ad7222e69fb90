/**
 * "a", "Availability Zone a", "eu-west-1a", "Zone 1", "az1", "1" are all zone "1". Zone names are logical in both clouds, so
 * only equality inside one diagram means anything. Empty: the text names no zone.
 */
export function zoneKey(name: string): string {
  const text = name.trim().toLowerCase();
  const letter = /(?:^|[\s\-_]|az|zone|\d)([a-f])$/.exec(text)?.[1];
  if (letter !== undefined) return String(letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1);
  return /(?:^|[\s\-_]|az|zone|z)(\d)$/.exec(text)?.[1] ?? '';
}

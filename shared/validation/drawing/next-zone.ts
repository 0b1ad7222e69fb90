import { zoneKey } from '../../catalog/zone-key.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The first zone that is not taken, by its key: "1", "2" … */
export function nextZone(taken: readonly string[]): string {
  const keys = ['1', '2', '3', '4', '5', '6'];
  return keys.find((key) => !taken.includes(key)) ?? String(taken.length + 1);
}

/** How a zone is called where others are called so: "eu-west-1a" becomes "eu-west-1b", "Zone 1" becomes "Zone 2". */
export function zoneNamed(like: string, zone: string): string | undefined {
  if (zoneKey(like) === '') return undefined;
  const text = like.trimEnd();
  return `${text.slice(0, -1)}${sameWay(text.slice(-1), zone)}`;
}

/** Letters where the other is a letter, in its case. */
function sameWay(mark: string, zone: string): string {
  if (/\d/.test(mark)) return zone;
  const letter = LETTERS[Number(zone) - 1] ?? zone;
  return mark === mark.toUpperCase() ? letter.toUpperCase() : letter;
}

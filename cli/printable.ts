/** Escape sequences start with one of these; the others move the cursor, ring, or end a line unseen. Tab and line feed stay. */
const CONTROLS = /(?![\t\n])[\p{Cc}\u2028\u2029]/gu;

/** Marks that reverse the direction of what follows them: text can be made to read as another one. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

const REPLACEMENT = '\ufffd';

/** Somebody's text as a terminal may show it: labels and file names cannot steer it. */
export function printable(text: string): string {
  return text.replace(CONTROLS, REPLACEMENT).replace(DIRECTIONS, REPLACEMENT);
}

/** The same, kept on one line: no label begins a line of its own. */
export function printableLine(text: string): string {
  return printable(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' '));
}

/** JSON as a terminal may show it; the value stays the same, as what JSON leaves unescaped is written as \uXXXX. */
export function printableJson(value: unknown): string {
  const code = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replace(CONTROLS, code).replace(DIRECTIONS, code)}\n`;
}

/**
 * A text as a line of a list or a sentence has it: one space for breaks, control characters and runs of spaces, nothing that
 * turns the direction of what follows, and an ellipsis for what is past 100 characters.
 */
export function oneLine(text: string): string {
  if (text.length <= MOST_SHOWN && PLAIN.test(text)) return text;
  const line = text
    .slice(0, MOST_READ)
    .replace(TURNS_DIRECTION, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const isWhole = text.length <= MOST_READ && line.length <= MOST_SHOWN;
  return isWhole ? line : `${line.slice(0, MOST_SHOWN - 1).replace(HALF_A_CHARACTER, '')}…`;
}

const MOST_READ = 1000;
const MOST_SHOWN = 100;
/** Nearly every label: words of ASCII with one space between them. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const TURNS_DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
/** What the cut would leave without its rest: half of a surrogate pair, a joiner, a space. */
const HALF_A_CHARACTER = /(?:[\ud800-\udbff]|\u200d|\s)+$/;

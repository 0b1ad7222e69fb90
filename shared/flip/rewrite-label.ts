import { type Restyle, restyleOf } from './writing-style.ts';

/** A piece of the label with what could stand there; an empty neutral word means that it goes. */
export interface Piece {
  readonly at: number;
  readonly text: string;
  readonly neutral: string;
  readonly translated: string | undefined;
  readonly what: string;
}

/** A word at the start of the label keeps its capital, no word comes twice, and what went leaves no double space or dangling dash. */
export function rewriteLabel(label: string, pieces: readonly Piece[], plainWordOf: (piece: Piece) => string): string {
  const restyled = restyleOf(label, withoutPieces(label, pieces));
  const wordOf = (piece: Piece): string => restyled(plainWordOf(piece));
  let text = '';
  let from = 0;
  for (const piece of [...pieces].sort((a, b) => a.at - b.at)) {
    if (piece.at < from) continue;
    const word = wordOf(piece);
    const isFirst = label.slice(0, piece.at).trim() === '';
    const before = text + label.slice(from, piece.at);
    text =
      before + (isSaidBefore(before, word) ? '' : isFirst && !isLowWriting(label, restyled) ? capitalised(word) : word);
    from = piece.at + piece.text.length;
    from += saidAgain(label.slice(from), word);
  }
  const whole = text + label.slice(from);
  const tidy = whole
    .replace(/\(\s*\)/g, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/([-_])[-_]+/g, '$1')
    .replace(/^[\s\-_:,/]+|[\s\-_:,/]+$/g, '');
  return /^\p{Lu}/u.test(label) && !isLowWriting(label, restyled) ? capitalised(tidy) : tidy;
}

/** What a person wrote around the words that are replaced, each of them a digit. */
function withoutPieces(label: string, pieces: readonly Piece[]): string {
  let rest = label;
  for (const { at, text } of [...pieces].sort((a, b) => b.at - a.at)) {
    rest = `${rest.slice(0, at)}0${rest.slice(at + text.length)}`;
  }
  return rest;
}

/** "ALB-web": only the word of the cloud has a capital. */
function isLowWriting(label: string, restyled: Restyle): boolean {
  return !/\s/.test(label) && restyled('Ab') === 'ab';
}

/** "Beijing cn-north-1", "Simple Storage Service (S3)". */
function isSaidBefore(before: string, word: string): boolean {
  const said = before.replace(/\s*\(?\s*$/, '').toLowerCase();
  return word !== '' && (said === word.toLowerCase() || said.endsWith(` ${word.toLowerCase()}`));
}

/** "Lambda function", "Aurora (PostgreSQL)": how much of what follows only repeats the word. */
function saidAgain(after: string, word: string): number {
  const last = word.split(' ').at(-1)?.replace(/s$/i, '') ?? '';
  const [same = ''] = /^\s+[\p{L}\p{N}]+(?![\p{L}\p{N}-])|^\s*\([^()]*\)/u.exec(after) ?? [];
  const text = same.replace(/^[\s(]+|[\s)]+$/g, '').toLowerCase();
  const isSame = [word.toLowerCase(), last.toLowerCase(), `${last.toLowerCase()}s`].includes(text);
  return last !== '' && isSame ? same.length : 0;
}

/** "us-east-1" is a code and stays. */
function capitalised(text: string): string {
  return /^[a-z]+(?![\p{L}\p{N}-])/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

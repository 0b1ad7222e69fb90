import { fail, ok, type Result } from '../result.ts';
import type { ParseError } from './errors.ts';
import { readablePath } from './readable-path.ts';
import { isSafeKey } from './safe-key.ts';
import { positionOf } from './text-position.ts';

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

interface OpenObject {
  readonly keys: Set<string>;
  key: string;
}
interface OpenArray {
  index: number;
}
type Open = OpenObject | OpenArray;

/**
 * Reads a text as strict JSON without building anything, in one pass and without recursion, and refuses what `JSON.parse`
 * would take in silence: nesting beyond `maxDepth` (which nothing could write again), a key twice in one object (the first
 * value would be lost) and keys that every JavaScript object has. What passes, `JSON.parse` reads.
 */
export function scanJson(text: string, maxDepth: number): Result<null, ParseError> {
  const open: Open[] = [];
  let at = skipSpace(text, 0);
  let expects: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'after' = 'value';
  for (;;) {
    const code = text.charCodeAt(at);
    const inside = open.at(-1);
    if (expects === 'value' || expects === 'value-or-end') {
      if (expects === 'value-or-end' && code === CLOSE_BRACKET) {
        open.pop();
        at += 1;
        expects = 'after';
      } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        if (open.length >= maxDepth) return tooDeep(open, maxDepth);
        open.push(code === OPEN_BRACE ? { keys: new Set(), key: '' } : { index: 0 });
        at += 1;
        expects = code === OPEN_BRACE ? 'key-or-end' : 'value-or-end';
      } else {
        const end = endOfScalar(text, at, code);
        if (end < 0) return notJson(text, ~end);
        at = end;
        expects = 'after';
      }
    } else if (inside === undefined) {
      if (at < text.length) return notJson(text, at);
      return ok(null);
    } else if (expects === 'after') {
      if (code === COMMA) {
        if ('keys' in inside) expects = 'key';
        else {
          inside.index += 1;
          expects = 'value';
        }
      } else if (code !== ('keys' in inside ? CLOSE_BRACE : CLOSE_BRACKET)) return notJson(text, at);
      else open.pop();
      at += 1;
    } else if (expects === 'key-or-end' && code === CLOSE_BRACE) {
      open.pop();
      at += 1;
      expects = 'after';
    } else {
      if (code !== QUOTE || !('keys' in inside)) return notJson(text, at);
      const end = endOfString(text, at);
      if (end < 0) return notJson(text, ~end);
      inside.key = keyText(text.slice(at, end));
      if (!isSafeKey(inside.key)) return reservedKey(open);
      if (inside.keys.has(inside.key)) return duplicateKey(open);
      inside.keys.add(inside.key);
      at = skipSpace(text, end);
      if (text.charCodeAt(at) !== COLON) return notJson(text, at);
      at += 1;
      expects = 'value';
    }
    at = skipSpace(text, at);
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at += 1;
  }
}

/** The index after the value, or the complement (~) of the index where it stops being one. */
function endOfScalar(text: string, at: number, code: number): number {
  if (code === QUOTE) return endOfString(text, at);
  const pattern = code === 45 || (code >= 48 && code <= 57) ? NUMBER : WORD;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : ~at;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) return ~at;
      at = ESCAPE.lastIndex;
    } else if (code >= 32) at += 1;
    else return ~at;
  }
}

function keyText(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}

function pathOf(open: readonly Open[]): string {
  return open.map((one) => ('keys' in one ? one.key : String(one.index))).join('.');
}

function tooDeep(open: readonly Open[], maxDepth: number): Result<null, ParseError> {
  const path = readablePath(pathOf(open));
  const message = `The file is nested more than ${maxDepth} levels deep, at ${path}.`;
  return fail({ kind: 'over-limit', limit: 'depth', path, message });
}

function reservedKey(open: readonly Open[]): Result<null, ParseError> {
  const path = readablePath(pathOf(open));
  const message = `${path} is a name that JavaScript reserves; a diagram cannot use it.`;
  return fail({ kind: 'invariant', invariant: 'reserved-key', elements: [lastKey(open)], message });
}

function duplicateKey(open: readonly Open[]): Result<null, ParseError> {
  const message = `${readablePath(pathOf(open))} is in the file twice; one of the two would be lost.`;
  return fail({ kind: 'invariant', invariant: 'duplicate-id', elements: [lastKey(open)], message });
}

function lastKey(open: readonly Open[]): string {
  const last = open.at(-1);
  return last !== undefined && 'keys' in last ? readablePath(last.key) : '';
}

function notJson(text: string, at: number): Result<null, ParseError> {
  const { line, column } = positionOf(text, at);
  const place = `line ${line}, column ${column}`;
  const what = at >= text.length ? `the text ends too early, at ${place}` : `it stops being JSON at ${place}`;
  return fail({ kind: 'not-json', line, column, message: `The file is not JSON or is damaged: ${what}.` });
}

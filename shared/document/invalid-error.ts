import type { z } from 'zod';
import type { ParseError } from './errors.ts';
import { readablePath } from './readable-path.ts';
import { DOCUMENT_LIMITS } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** The first thing that is wrong, as one error with its path and a sentence; the sentence counts the others. */
export function invalidError(issues: readonly Issue[], json: unknown): ParseError {
  const first = issues[0];
  if (first === undefined) return { kind: 'invalid', path: '', message: 'The file is no valid diagram.' };
  const path = readablePath([...first.path, ...keyOf(first)].join('.'));
  if (isTooLongText(first)) {
    const message = `${path} is longer than ${DOCUMENT_LIMITS.labelCharacters} characters.`;
    return { kind: 'over-limit', limit: 'label', path, message };
  }
  const place = path === '' ? 'The file' : path;
  const others = issues.length - 1;
  const more = others === 0 ? '' : ` ${others} more ${others === 1 ? 'place is' : 'places are'} wrong.`;
  return { kind: 'invalid', path, message: `${place}: ${sentence(first, valueAt(json, first.path))}.${more}` };
}

function keyOf(issue: Issue): readonly string[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
}

function isTooLongText(issue: Issue): boolean {
  return issue.code === 'too_big' && issue.origin === 'string' && issue.maximum === DOCUMENT_LIMITS.labelCharacters;
}

function sentence(issue: Issue, value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'the number is too large to be kept';
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? 'it is missing' : `${nameOfType(issue.expected)} is expected, not ${nameOf(value)}`;
    case 'unrecognized_keys':
      return 'the format knows no such field';
    case 'invalid_value':
      return value === undefined
        ? 'it is missing'
        : `${nameOf(value)} is none of ${issue.values.map((one) => JSON.stringify(one)).join(', ')}`;
    case 'invalid_union':
      return `a text, a number, true, false or a list of texts and numbers is expected, not ${nameOf(value)}`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'the key is not allowed';
    case 'too_big':
      return `at most ${issue.maximum}${unitOf(issue.origin)} is allowed`;
    case 'too_small':
      return `at least ${issue.minimum}${unitOf(issue.origin)} is needed`;
    default:
      return issue.message;
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

function nameOfType(expected: string): string {
  if (expected === 'object' || expected === 'record') return 'an object';
  if (expected === 'string') return 'a text';
  if (expected === 'array') return 'a list';
  if (expected === 'int') return 'a whole number';
  return expected === 'boolean' ? 'true or false' : `a ${expected}`;
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const text = readablePath(typeof value === 'string' ? JSON.stringify(value) : String(value));
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = json;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

import { parseSync } from 'vite';

/** One small change of a source text that a good test has to notice. */
export interface Mutant {
  /** Offsets of the text that is replaced. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly line: number;
  /** "a > b" becomes "a >= b". */
  readonly was: string;
}

interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** What a rule says of itself in words; the tables hold the messages, other tests the rest. */
const WORDS = new Set([
  'id',
  'code',
  'category',
  'title',
  'why',
  'messages',
  'remedy',
  'source',
  'label',
  'data',
  'message',
]);
const BOUNDARY: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const OPPOSITE: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '*': '/',
  '/': '*',
  '-': '+',
};

/**
 * Changes of thresholds and conditions in the text of a rule: numbers by one, comparisons at their edge and turned round, parts of
 * a condition dropped, conditions forced, list items left out. Words are not changed: they are compared as they stand.
 */
export function mutantsOf(text: string): readonly Mutant[] {
  const { program, errors } = parseSync('rule.ts', text);
  if (errors.length > 0) throw new Error(`cannot be parsed: ${errors[0]?.message}`);
  const mutants: Mutant[] = [];
  const add = ({ start, end }: Syntax, replacement: string): void => {
    const was = text.slice(start, end);
    if (was === replacement) return;
    mutants.push({ start, end, replacement, line: text.slice(0, start).split('\n').length, was: oneLine(was) });
  };
  const source = ({ start, end }: Syntax): string => text.slice(start, end);
  visit(program as unknown as Syntax, (node) => CHANGES[node.type]?.(node, add, source));
  return mutants;
}

export function withMutant(text: string, { start, end, replacement }: Mutant): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

type Add = (node: Syntax, replacement: string) => void;
type Source = (node: Syntax) => string;

const CHANGES: Readonly<Record<string, (node: Syntax, add: Add, source: Source) => void>> = {
  BinaryExpression: mutateBinary,
  LogicalExpression: mutateLogical,
  UnaryExpression: mutateUnary,
  Literal: mutateLiteral,
  IfStatement: mutateIf,
  ConditionalExpression: mutateConditional,
  ArrayExpression: (node, add, source) => dropOne(children(node, 'elements'), add, source, node),
  CallExpression: mutateCall,
};

function mutateUnary(node: Syntax, add: Add, source: Source): void {
  if (node.operator === '!') add(node, `(${source(child(node, 'argument'))})`);
}

function mutateLiteral(node: Syntax, add: Add): void {
  if (typeof node.value === 'number') add(node, String(node.value + 1));
  if (typeof node.value === 'boolean') add(node, String(!node.value));
}

function mutateConditional(node: Syntax, add: Add, source: Source): void {
  add(node, `(${source(child(node, 'consequent'))})`);
  add(node, `(${source(child(node, 'alternate'))})`);
}

function mutateBinary(node: Syntax, add: Add, source: Source): void {
  const operator = String(node.operator);
  const left = child(node, 'left');
  const right = child(node, 'right');
  for (const other of [BOUNDARY[operator], OPPOSITE[operator]]) {
    if (other !== undefined) add(node, `(${source(left)} ${other} ${source(right)})`);
  }
}

function mutateLogical(node: Syntax, add: Add, source: Source): void {
  const left = source(child(node, 'left'));
  const right = child(node, 'right');
  if (node.operator !== '??') {
    add(node, `(${left})`);
    add(node, `(${source(right)})`);
    // What stands in for nothing only pleases the types.
  } else if (!/^(''|\[\]|undefined|null|0|NONE)$/.test(source(right))) add(node, `(${left})`);
}

function mutateIf(node: Syntax, add: Add, source: Source): void {
  const test = child(node, 'test');
  add(test, 'true');
  // Leaving early where there is nothing to do only saves time.
  if (!/(\.length|\.size) === 0$/.test(source(test))) add(test, 'false');
}

function mutateCall(node: Syntax, add: Add, source: Source): void {
  const callee = child(node, 'callee');
  const given = children(node, 'arguments');
  if (given.length > 1 && given.every(isText)) dropOne(given, add, source);
  if (callee.type !== 'MemberExpression') return;
  const on = source(child(callee, 'object'));
  const name = source(child(callee, 'property'));
  if (name === 'filter') add(node, on);
  if (name === 'some' || name === 'every') {
    add(node, `${on}.${name === 'some' ? 'every' : 'some'}(${given.map(source).join(', ')})`);
  }
}

/** Of a list of plain texts, as services and traits are: each one left out. */
function dropOne(items: readonly Syntax[], add: Add, source: Source, list?: Syntax): void {
  if (items.length < 2 || !items.every(isText)) return;
  for (const gone of items) {
    const kept = items.filter((item) => item !== gone).map(source);
    const first = items[0];
    const last = items.at(-1);
    if (first === undefined || last === undefined) return;
    if (list !== undefined) add(list, `[${kept.join(', ')}]`);
    else add({ type: 'list', start: first.start, end: last.end }, kept.join(', '));
  }
}

function isText(node: Syntax): boolean {
  return node.type === 'Literal' && typeof node.value === 'string';
}

/** Every expression that runs; types, imports, words and places in a list are left out. */
function visit(node: Syntax, at: (node: Syntax) => void): void {
  if (node.type === 'ImportDeclaration' || node.type === 'TSInterfaceDeclaration') return;
  if (node.type === 'TSTypeAliasDeclaration' || node.type === 'TSTypeAnnotation') return;
  if (node.type === 'TSTypeParameterInstantiation') return;
  if (node.type === 'Property' && WORDS.has(keyOf(node))) return;
  at(node);
  for (const [field, value] of Object.entries(node)) {
    if (field === 'typeAnnotation' || (field === 'property' && node.computed === true)) continue;
    for (const part of [value].flat()) if (isSyntax(part)) visit(part, at);
  }
}

function keyOf(node: Syntax): string {
  const key = child(node, 'key');
  return typeof key.name === 'string' ? key.name : String(key.value);
}

function child(node: Syntax, field: string): Syntax {
  const value = node[field];
  if (!isSyntax(value)) throw new Error(`${node.type} has no ${field}`);
  return value;
}

function children(node: Syntax, field: string): readonly Syntax[] {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isSyntax) : [];
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 70 ? line : `${line.slice(0, 67)}...`;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkInvariants } from '../../shared/document/invariants.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';

const original = readFileSync(join(import.meta.dirname, '../fixtures/diagrams/v1.skyflip'), 'utf8');
const bytes = Buffer.from(original, 'utf8');

type Edit = (text: string) => string;

const byteEdits: fc.Arbitrary<Edit> = fc
  .array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 })
  .map((edits) => () => {
    const copy = Buffer.from(bytes);
    for (const [at, byte] of edits) copy[at] = byte;
    return copy.toString('utf8');
  });
const truncation: fc.Arbitrary<Edit> = fc.nat(original.length).map((at) => (text) => text.slice(0, at));
const repetition: fc.Arbitrary<Edit> = fc.tuple(fc.nat(original.length), fc.nat(300)).map(
  ([at, length]) =>
    (text) =>
      text.slice(0, at + length) + text.slice(at),
);
const keySwap: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.nat(),
    fc.oneof(fc.constantFrom('__proto__', 'constructor', 'id', '', 'users', 'fn', 'parentId'), fc.string()),
  )
  .map(
    ([pick, key]) =>
      (text) =>
        replaceNth(text, /"[^"]*":/g, pick, `${JSON.stringify(key)}:`),
  );
const valueSwap: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.nat(),
    fc.constantFrom(
      'null',
      '1e999',
      '-1e999',
      '-0',
      '1e-400',
      '[]',
      '{}',
      'true',
      '"fn"',
      '"vpc"',
      '"\\ud800"',
      '99999999999',
      '"aws"',
      '""',
    ),
  )
  .map(
    ([pick, value]) =>
      (text) =>
        replaceNth(text, /(?<=: )("[^"]*"|-?[\d.]+|true|null|\{\}|\[\])/g, pick, value),
  );
const edits = fc.oneof(byteEdits, truncation, repetition, keySwap, valueSwap);

test('a damaged file is refused with a reason, or is a sound diagram that can be saved again', () => {
  const counts = { opened: 0, refused: 0 };
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 3 }), (list) => {
      const opened = parseDiagram(list.reduce((text, edit) => edit(text), original));
      if (!opened.ok) {
        counts.refused += 1;
        expect(opened.error.message).toMatch(/^\P{C}{10,900}$/u);
        return;
      }
      counts.opened += 1;
      expect(checkInvariants(opened.value)).toEqual([]);
      expect(parseDiagram(serializeDiagram(opened.value))).toEqual(opened);
    }),
    { numRuns: 4000 },
  );
  expect(counts.opened).toBeGreaterThan(50);
  expect(counts.refused).toBeGreaterThan(500);
});

test('nothing that a file holds reaches what all objects share', () => {
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    parseDiagram(original.replace('"users": {', `"${key}": { "polluted": true,`));
    parseDiagram(original.replace('"properties": {}', `"properties": {"${key}": {"polluted": true}}`));
  }
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

function replaceNth(text: string, pattern: RegExp, pick: number, replacement: string): string {
  const found = [...text.matchAll(pattern)];
  const match = found[pick % Math.max(1, found.length)];
  if (match === undefined) return text;
  return text.slice(0, match.index) + replacement + text.slice(match.index + match[0].length);
}

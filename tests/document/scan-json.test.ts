import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanJson } from '../../shared/document/scan-json.ts';

describe('a text that is no JSON', () => {
  test.each([
    ['', 1, 1],
    ['   ', 1, 4],
    ['{', 1, 2],
    ['[1, 2', 1, 6],
    ['{"a": 1,}', 1, 9],
    ['[1,]', 1, 4],
    ['{"a": 01}', 1, 8],
    ['{"a" 1}', 1, 6],
    ['{"a":1 "b":2}', 1, 8],
    ['{a: 1}', 1, 2],
    ["{'a': 1}", 1, 2],
    ['"\\x"', 1, 2],
    ['"\\u12g4"', 1, 2],
    ['"a\nb"', 1, 3],
    ['nul', 1, 1],
    ['1 2', 1, 3],
    ['{} // why', 1, 4],
    ['{\n  "a": 1,\n  "b": tru\n}', 3, 8],
    ['[1}', 1, 3],
    ['[-]', 1, 2],
    ['[NaN]', 1, 2],
    ['\u00a0{}', 1, 1],
  ])('%j stops at line %i, column %i', (text, line, column) => {
    expect(scanJson(text, 200)).toMatchObject({ ok: false, error: { kind: 'not-json', line, column } });
  });

  test('is what JSON.parse refuses, and nothing else', () => {
    const pieces = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '\\',
        '"a"',
        '"b"',
        '1',
        '-0.5e+3',
        'true',
        'null',
        ' ',
        '\n',
        '\t',
        'e',
        '.',
      ],
    );
    const texts = fc.oneof(
      fc.json({ maxDepth: 4 }),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 })).map(([json, at, put]) => {
        const index = at % (json.length + 1);
        return json.slice(0, index) + put + json.slice(index + 1);
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const scanned = scanJson(text, 200);
        if (!scanned.ok && scanned.error.kind !== 'not-json') return;
        expect(scanned.ok, text).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a key twice in one object', () => {
  test.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"nodes":{"web":{},"db":{},"web":{}}}', 'nodes.web'],
    ['{"list":[{},{"k":1,"\\u006b":2}]}', 'list.1.k'],
  ])('%s names %s', (text, path) => {
    const scanned = scanJson(text, 200);
    expect(scanned).toMatchObject({ ok: false, error: { kind: 'invariant', invariant: 'duplicate-id' } });
    expect(!scanned.ok && scanned.error.message).toContain(`${path} is in the file twice`);
  });

  test('is fine in two objects', () => {
    expect(scanJson('{"a":{"b":1},"b":{"a":{"a":1}}}', 200).ok).toBe(true);
  });
});

describe('a key that JavaScript reserves', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'toString', '__defineGetter__', '\\u005f_proto__'])(
    '%s',
    (key) => {
      const scanned = scanJson(`{"nodes":{"${key}":{"polluted":true}}}`, 200);
      expect(scanned).toMatchObject({ ok: false, error: { kind: 'invariant', invariant: 'reserved-key' } });
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );

  test('is fine as a value', () => {
    expect(scanJson('{"label":"__proto__"}', 200).ok).toBe(true);
  });
});

describe('nesting', () => {
  test.each([
    [3, '[[[1]]]', true],
    [3, '[[[[1]]]]', false],
    [3, '{"a":{"b":[1]}}', true],
    [3, '{"a":{"b":[{}]}}', false],
  ])('with a limit of %i, %s is let through: %s', (limit, text, isFine) => {
    const scanned = scanJson(text, limit);
    if (isFine) expect(scanned.ok).toBe(true);
    else expect(scanned).toMatchObject({ ok: false, error: { kind: 'over-limit', limit: 'depth' } });
  });

  test('is refused however deep it is, without reading on', () => {
    expect(scanJson('['.repeat(5_000_000), 200)).toMatchObject({ ok: false, error: { kind: 'over-limit' } });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embedInPng, extractFromPng } from '../../shared/export/png-text.ts';
import { isPng, pngChunk } from '../../shared/png/png-chunks.ts';

const PNG: Uint8Array = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

function embedded(text: string, keyword = 'skyflip', png = PNG): Uint8Array {
  const result = embedInPng(png, keyword, text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

test('any text comes out of a PNG as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
      expect(extractFromPng(embedded(text))).toEqual({ ok: true, value: text });
    }),
  );
});

test('the chunk stands after the header and the picture still ends as it should', () => {
  const bytes = embedded('{}');
  expect(Buffer.from(bytes.subarray(37, 41)).toString('latin1')).toBe('iTXt');
  expect(bytes.subarray(-12)).toEqual(PNG.subarray(-12));
});

test('of several diagrams the first under the keyword counts', () => {
  expect(extractFromPng(embedded('second', 'other', embedded('wanted')))).toEqual({ ok: true, value: 'wanted' });
  expect(extractFromPng(embedded('first', 'skyflip', embedded('older')))).toEqual({ ok: true, value: 'first' });
});

test('mutated pictures never throw', () => {
  const bytes = embedded(JSON.stringify({ format: 'skyflip', nodes: 'x'.repeat(500) }));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      fc.nat(bytes.length),
      (changes, cut) => {
        const mutated = bytes.slice(0, cut);
        for (const [at, value] of changes) if (at < mutated.length) mutated[at] = value;
        expect(typeof extractFromPng(mutated).ok).toBe('boolean');
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ['no PNG', new Uint8Array([1, 2, 3]), 'not-png'],
  ['an empty file', new Uint8Array(), 'not-png'],
  ['a PNG without a diagram', PNG, 'no-text'],
  ['a PNG that is cut off', embedded('{"a":1}').slice(0, 50), 'damaged'],
  ['a wrong checksum', withChanged(embedded('{"a":1}'), 60), 'damaged'],
  ['a length beyond the file', withChanged(PNG, 8, 0xff), 'damaged'],
  ['packed data that is no packed data', withChunk(Buffer.from('skyflip\0\x01\0\0\0garbage', 'latin1')), 'damaged'],
  ['a chunk without its text', withChunk(Buffer.from('skyflip\0\x01\0', 'latin1')), 'damaged'],
  [
    'a bomb',
    withChunk(
      Buffer.concat([Buffer.from('skyflip\0\x01\0\0\0', 'latin1'), deflateSync(Buffer.alloc(60 * 1024 * 1024))]),
    ),
    'over-limit',
  ],
])('%s is refused', (_, bytes, kind) => {
  expect(extractFromPng(bytes)).toMatchObject({ ok: false, error: { kind } });
});

test('uncompressed text is read too', () => {
  expect(extractFromPng(withChunk(Buffer.from('skyflip\0\0\0\0\0{"a":"ü"}', 'utf8')))).toEqual({
    ok: true,
    value: '{"a":"ü"}',
  });
});

test('only a PNG takes text', () => {
  expect(embedInPng(new Uint8Array(100), 'skyflip', '')).toMatchObject({ ok: false, error: { kind: 'not-png' } });
  expect(isPng(PNG)).toBe(true);
});

function withChanged(bytes: Uint8Array, at: number, value = (bytes[at] ?? 0) ^ 0xff): Uint8Array {
  const changed = bytes.slice();
  changed[at] = value;
  return changed;
}

function withChunk(data: Uint8Array): Uint8Array {
  return Uint8Array.from([...PNG.subarray(0, 33), ...pngChunk('iTXt', data), ...PNG.subarray(33)]);
}

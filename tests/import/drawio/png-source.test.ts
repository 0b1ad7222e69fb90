import { Buffer } from 'node:buffer';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawioSourceOfPng } from '../../../shared/import/drawio/png-source.ts';
import { pngChunk } from '../../../shared/png/png-chunks.ts';

const XML = '<mxfile host="x"><diagram name="Überblick 1+1"><mxGraphModel/></diagram></mxfile>';
const ENCODED = encodeURIComponent(XML);
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A picture of no size with the given chunks: all that matters here. */
function png(...chunks: readonly Uint8Array[]): Uint8Array {
  const header = pngChunk('IHDR', new Uint8Array(13));
  return Uint8Array.from(Buffer.concat([SIGNATURE, header, ...chunks, pngChunk('IEND', new Uint8Array())]));
}

function text(type: string, keyword: string, body: string | Uint8Array): Uint8Array {
  return pngChunk(type, Buffer.concat([Buffer.from(`${keyword}\0`, 'latin1'), Buffer.from(body)]));
}

function deflated(body: string | Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.of(0), deflateRawSync(body)]);
}

test.each([
  ['a tEXt chunk', png(text('tEXt', 'mxfile', ENCODED))],
  ['the keyword of older versions', png(text('tEXt', 'mxGraphModel', ENCODED))],
  ['a deflated zTXt chunk', png(text('zTXt', 'mxGraphModel', deflated(ENCODED)))],
  ['a plus for each space', png(text('zTXt', 'mxGraphModel', deflated(ENCODED.replaceAll('%20', '+'))))],
  ['other texts before it', png(text('tEXt', 'Software', 'x'), text('tEXt', 'mxfile', ENCODED))],
  ['a wrong checksum', withWrongChecksum(png(text('tEXt', 'mxfile', ENCODED)))],
])('the diagram comes out of %s', (_, bytes) => {
  expect(drawioSourceOfPng(bytes)).toEqual({ ok: true, value: XML });
});

test('XML that is not encoded is taken as it is', () => {
  expect(drawioSourceOfPng(png(text('tEXt', 'mxfile', '<mxfile a="100%"/>')))).toEqual({
    ok: true,
    value: '<mxfile a="100%"/>',
  });
});

test.each([
  ['no PNG', Uint8Array.of(1, 2, 3), 'not-drawio'],
  ['a PNG without a diagram', png(), 'not-drawio'],
  ['a keyword that only starts so', png(text('tEXt', 'mxfile2', ENCODED)), 'not-drawio'],
  ['a PNG that is cut off', png(text('tEXt', 'mxfile', ENCODED)).slice(0, 80), 'damaged-page'],
  ['a broken percent sign', png(text('tEXt', 'mxfile', '%3Cmxfile%')), 'damaged-page'],
  ['deflated data that is cut off', png(text('zTXt', 'mxfile', deflated(ENCODED).slice(0, 20))), 'damaged-page'],
  ['a bomb', png(text('zTXt', 'mxfile', deflated(Buffer.alloc(60 * 1024 * 1024, 32)))), 'over-limit'],
])('%s is refused', (_, bytes, kind) => {
  expect(drawioSourceOfPng(bytes)).toMatchObject({ ok: false, error: { kind } });
});

test('mutated pictures never throw', () => {
  const bytes = png(text('zTXt', 'mxfile', deflated(ENCODED)));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.nat(bytes.length),
      (changes, cut) => {
        const mutated = bytes.slice(0, cut);
        for (const [at, value] of changes) if (at < mutated.length) mutated[at] = value;
        expect(typeof drawioSourceOfPng(mutated).ok).toBe('boolean');
      },
    ),
    { numRuns: 1000 },
  );
});

function withWrongChecksum(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  const last = changed.length - 13;
  changed[last] = (changed[last] ?? 0) ^ 0xff;
  return changed;
}

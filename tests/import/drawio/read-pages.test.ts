import { deflateSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import { importDrawio } from '../../../shared/import/drawio/import-drawio.ts';
import { BOX, escaped, model, SHAPES, vertex } from './drawio-xml.ts';

const options = { shapes: SHAPES, catalog };
const box = (label: string): string => model(vertex('a', BOX, [0, 0, 100, 60], { label }));

function compressed(text: string): string {
  return Buffer.from(deflateSync(strToU8(encodeURIComponent(text)))).toString('base64');
}

function labelsOf(text: string): readonly string[] {
  const result = importDrawio(text, options);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.map(({ name, diagram }) => `${name}: ${Object.values(diagram.nodes)[0]?.label}`);
}

test.each([
  ['a plain page', `<mxfile><diagram name="One">${box('Ä')}</diagram></mxfile>`, ['One: Ä']],
  ['a compressed page', `<mxfile><diagram name="One">${compressed(box('Ä €'))}</diagram></mxfile>`, ['One: Ä €']],
  [
    'several pages of both kinds',
    `<?xml version="1.0"?>\n<mxfile host="x"><diagram name="One">${box('a')}</diagram>\n<diagram>${compressed(box('b'))}</diagram></mxfile>`,
    ['One: a', 'Page 2: b'],
  ],
  ['a bare model', box('a'), [': a']],
  ['a byte order mark', `\uFEFF${box('a')}`, [': a']],
  [
    'an SVG with its source',
    `<svg xmlns="http://www.w3.org/2000/svg" content="${escaped(`<mxfile><diagram name="P">${box('a')}</diagram></mxfile>`)}"/>`,
    ['P: a'],
  ],
  ['forbidden control characters', box('a').replace('value="a"', 'value="a&#1;\u0002b&#x1f;"'), [': ab']],
])('%s is read', (_, text, expected) => {
  expect(labelsOf(text)).toEqual(expected);
});

test.each([
  ['no XML', 'hello', 'not-xml'],
  ['nothing', '', 'not-xml'],
  ['JSON', '{"format":"skyflip"}', 'not-xml'],
  ['a cut-off file', `<mxfile><diagram name="One">${box('a').slice(0, -30)}`, 'not-xml'],
  ['other XML', '<html><body/></html>', 'not-drawio'],
  ['an SVG without a source', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'not-drawio'],
  ['a file without a page', '<mxfile/>', 'not-drawio'],
  ['a document type', `<!DOCTYPE mxfile SYSTEM "http://example.com/x.dtd"><mxfile/>`, 'has-entities'],
  [
    'an entity bomb',
    `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><mxfile><diagram>&b;</diagram></mxfile>`,
    'has-entities',
  ],
  ['an undeclared entity', '<mxfile><diagram name="&b;"/></mxfile>', 'not-xml'],
  ['deep nesting', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`, 'too-deep'],
  ['a page that is no base64', '<mxfile><diagram>%%%%</diagram></mxfile>', 'damaged-page'],
  ['a page of base64 that is no deflate', '<mxfile><diagram>/////w==</diagram></mxfile>', 'damaged-page'],
  [
    'a page that is cut off',
    `<mxfile><diagram>${compressed(box('a')).slice(0, 60)}</diagram></mxfile>`,
    'damaged-page',
  ],
  ['an empty page', '<mxfile><diagram name="x"></diagram></mxfile>', 'damaged-page'],
  ['a page of other XML', `<mxfile><diagram>${compressed('<svg/>')}</diagram></mxfile>`, 'damaged-page'],
  [
    'a broken percent sign',
    `<mxfile><diagram>${Buffer.from(deflateSync(strToU8('%E0%A4%A'))).toString('base64')}</diagram></mxfile>`,
    'damaged-page',
  ],
  ['too many pages', `<mxfile>${'<diagram/>'.repeat(501)}</mxfile>`, 'over-limit'],
  ['too many elements', model('<mxCell/>'.repeat(50_001)), 'over-limit'],
])('%s is refused with its reason', (_, text, kind) => {
  const result = importDrawio(text, options);
  expect(result.ok ? 'imported' : result.error.kind).toBe(kind);
  expect(result.ok ? '' : result.error.message).not.toBe('');
});

test('a page that inflates to more than the limit is given up without being held', () => {
  const bomb = Buffer.from(deflateSync(new Uint8Array(60 * 1024 * 1024).fill(97), { level: 9 })).toString('base64');
  expect(bomb.length).toBeLessThan(200_000);
  const result = importDrawio(`<mxfile><diagram name="Bomb">${bomb}</diagram></mxfile>`, options);
  expect(result.ok ? 'imported' : result.error.kind).toBe('over-limit');
});

test.each([
  [
    'compressed rubbish',
    `<mxfile><diagram name="Bad">AAAA</diagram><diagram name="Good">${box('kept')}</diagram></mxfile>`,
    'page "Bad"',
  ],
  [
    'ill-formed XML',
    `<mxfile><diagram name="Bad"><mxGraphModel><root></diagram><diagram name="Good">${box('kept')}</diagram></mxfile>`,
    'page "Page 1"',
  ],
  [
    'a file cut off in its last page',
    `<mxfile><diagram name="Good">${box('kept')}</diagram><diagram name="Bad"><mxGraph`,
    'page "Page 2"',
  ],
])('%s in one page does not lose the others', (_, text, named) => {
  const result = importDrawio(text, options);
  if (!result.ok) throw new Error(result.error.message);
  expect(result.value.map(({ name }) => name)).toEqual(['Good']);
  expect(result.value[0]?.notices).toEqual([expect.stringContaining(named)]);
});

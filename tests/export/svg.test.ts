import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { escapeXml } from '../../shared/export/escape-xml.ts';
import { writeSvg } from '../../shared/export/svg.ts';
import { iconDefinition } from '../../shared/export/svg-icons.ts';
import { drawScene } from '../../shared/scene/draw-scene.ts';
import { diagram } from '../support/diagram-builder.ts';

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" width="18" height="18" fill="none"><title>x</title><path id="i-a" fill="#123456" d="M0 0h9v9z"/></svg>';
const ICONS = new Map([
  ['aws/lambda', ICON],
  ['aws/s3', ICON],
]);

function svgOf(made: Diagram, background: 'theme' | 'transparent' = 'theme'): string {
  const scene = drawScene(viewSide(made, 'aws', catalog), { theme: 'light' });
  return writeSvg(scene, { icons: ICONS, background, margin: 24 });
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element in order with its own text; throws if the text is not well-formed XML. */
function parse(svg: string): readonly Element[] {
  const parser = new SaxesParser();
  const elements: Element[] = [];
  const open: Element[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open[open.length - 1];
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return elements;
}

const HOSTILE: readonly [label: string, shown: string][] = [
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  [']]> & "quotes" \'n\' all', ']]> & "quotes" \'n\' all'],
  ['a\u0000b\u0008c\u001fd', 'abcd'],
  ['lone \ud800 and \udc00 end', 'lone  and  end'],
  ['👨‍👩‍👧‍👦 family 🇩🇪', '👨‍👩‍👧‍👦 family 🇩🇪'],
  ['قاعدة بيانات', 'قاعدة بيانات'],
  ['注文データベース', '注文データベース'],
  ['x'.repeat(10_000), 'x'.repeat(10_000)],
  ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
  ['&lt;b&gt; &#0;', '&lt;b&gt; &#0;'],
];

test.each(HOSTILE)('the label %.40j comes out as typed, in valid XML', (label, shown) => {
  const made = diagram('aws', { name: label, description: label })
    .node('a', 'aws.lambda', { label })
    .node('v', 'aws.vpc', { label, frame: { x: 300, y: 300, width: 200, height: 100 } })
    .node('n', 'neutral.note', { label })
    .connect('a', 'n', { label })
    .done();
  const titles = parse(svgOf(made))
    .filter(({ name }) => name === 'title')
    .map(({ text }) => text);
  expect(titles).toContain(`${shown} – AWS Lambda`);
  expect(titles).toContain(shown);
});

test('a label that fits is one line of real text', () => {
  const made = diagram('aws').node('a', 'aws.lambda', { label: '<b> & co' }).done();
  expect(
    parse(svgOf(made))
      .filter(({ name }) => name === 'text')
      .map(({ text }) => text),
  ).toEqual(['<b> & co']);
});

test('there is no foreign object, image, script or style class in a picture', () => {
  const made = diagram('aws')
    .node('a', 'aws.lambda', { label: '<script>alert(1)</script>' })
    .node('b', 'aws.s3', { label: '<foreignObject>' })
    .connect('a', 'b', { label: '<image href="x">' })
    .done();
  const elements = parse(svgOf(made));
  const names = new Set(elements.map(({ name }) => name));
  expect([...names].sort()).toEqual(['defs', 'desc', 'g', 'path', 'rect', 'svg', 'text', 'title', 'use']);
  expect(elements.some(({ attributes }) => 'class' in attributes || 'style' in attributes)).toBe(false);
});

test('an icon is defined once, however often it is used', () => {
  const made = diagram('aws').node('a', 'aws.lambda').node('b', 'aws.lambda').node('c', 'aws.s3').done();
  const elements = parse(svgOf(made));
  const ids = elements.map(({ attributes }) => attributes.id ?? '').filter((id) => id.startsWith('icon-'));
  expect(ids).toEqual(['icon-aws-lambda', 'icon-aws-s3']);
  expect(elements.filter(({ name }) => name === 'use')).toHaveLength(3);
});

test.each([
  ['viewBox="0 0 18 18"', 'matrix(2.66667 0 0 2.66667 0 0)'],
  ['viewBox="0 0 64 32"', 'matrix(0.75 0 0 0.75 0 12)'],
  ['viewBox="10 20 48 48"', 'matrix(1 0 0 1 -10 -20)'],
  ['width="24" height="24"', 'matrix(2 0 0 2 0 0)'],
  ['', 'matrix(1 0 0 1 0 0)'],
])('an icon with %s fills the square of 48 that a use shows', (attributes, transform) => {
  const definition = iconDefinition('aws/x', `<svg ${attributes}><path d="M0 0h9v9z"/></svg>`) ?? '';
  expect(definition).toContain(`<g id="icon-aws-x"><g transform="${transform}">`);
});

test('a small icon at the corner of a frame is scaled', () => {
  const made = diagram('aws')
    .node('c', 'aws.auto-scaling-group', { frame: { width: 300, height: 200 } })
    .done();
  const scene = drawScene(viewSide(made, 'aws', catalog), { theme: 'light' });
  const icon = scene.primitives.find((one) => one.kind === 'icon');
  const icons = new Map([[icon?.kind === 'icon' ? icon.icon : '', ICON]]);
  const use = parse(writeSvg(scene, { icons, background: 'theme', margin: 24 })).find(({ name }) => name === 'use');
  expect(use?.attributes.transform).toBe('translate(1 1) scale(0.4167)');
});

test('an icon without a file leaves an empty tile, not a broken reference', () => {
  const elements = parse(svgOf(diagram('aws').node('a', 'aws.rds').done()));
  expect(elements.some(({ name }) => name === 'use')).toBe(false);
});

test('the picture describes itself', () => {
  const made = diagram('aws', { name: 'Orders' })
    .node('users', 'neutral.users', { label: 'Shoppers' })
    .node('fn', 'aws.lambda', { label: 'Checkout' })
    .connect('users', 'fn', { label: 'HTTPS' })
    .done();
  const elements = parse(svgOf(made));
  expect(elements.find(({ name }) => name === 'title')?.text).toBe('Orders');
  expect(elements.find(({ name }) => name === 'desc')?.text).toBe(
    'AWS architecture diagram with 2 elements and 1 connection. Shoppers → Checkout (Lambda) (HTTPS).',
  );
  expect(elements[0]?.attributes.role).toBe('img');
});

test('a transparent picture paints no ground, neither behind all nor under labels', () => {
  const made = diagram('aws').node('a', 'aws.lambda').node('b', 'aws.s3').connect('a', 'b', { label: 'puts' }).done();
  const rects = (svg: string) => parse(svg).filter(({ name }) => name === 'rect').length;
  expect(rects(svgOf(made))).toBe(2);
  expect(rects(svgOf(made, 'transparent'))).toBe(0);
});

test.each([
  ['plain text', 'plain text'],
  ['a<b>&"\'', 'a&lt;b&gt;&amp;&quot;&#39;'],
  ['\u0001\ufffe\uffff\ud83d', ''],
  ['😀', '😀'],
])('%j is escaped as %s', (text, escaped) => {
  expect(escapeXml(text)).toBe(escaped);
});

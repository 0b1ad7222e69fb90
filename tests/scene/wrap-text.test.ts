import { expect, test } from 'vitest';
import { textWidth } from '../../shared/scene/text/text-width.ts';
import { fitText, wrapText } from '../../shared/scene/text/wrap-text.ts';

const BOX = { width: 104, lines: 2, size: 12, weight: 500 } as const;
const FAMILY = '👨‍👩‍👧‍👦';

test.each([
  ['', []],
  ['   ', []],
  ['Orders DB', ['Orders DB']],
  ['Application Gateway', ['Application', 'Gateway']],
  ['Line one\nLine two', ['Line one', 'Line two']],
  ['orders-service-production', ['orders-service-', 'production']],
  ['InvokeWithResponseStream', ['InvokeWith', 'ResponseStream']],
  ['データベースサーバーの接続先一覧', ['データベースサーバー', 'の接続先一覧']],
  ['<img src=x onerror=a>', ['<img src=x', 'onerror=a>']],
])('%j is broken into %j', (text, lines) => {
  expect(wrapText(text, BOX)).toEqual(lines);
});

test.each<[string]>([
  ['one two three four five six seven eight nine ten eleven twelve'],
  ['x'.repeat(500)],
  ['قاعدة بيانات الطلبات الرئيسية للعملاء في المنطقة الشمالية'],
  [FAMILY.repeat(40)],
  ['a\nb\nc\nd'],
  ['注文データベース'.repeat(200)],
])('%s fits two lines and ends in an ellipsis', (text) => {
  const lines = wrapText(text, BOX);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  for (const line of lines) expect(textWidth(line, 12, 500)).toBeLessThanOrEqual(104);
});

test('a family emoji is never split', () => {
  const shown = wrapText(FAMILY.repeat(40), BOX).join('').replace('…', '');
  expect(shown.replaceAll(FAMILY, '')).toBe('');
});

test('a title keeps one line', () => {
  expect(fitText('a\nb', 100, BOX)).toBe('a b');
  expect(fitText('Private subnet of the orders team', 80, { size: 11, weight: 600 })).toMatch(/^Private.*…$/);
});

import { expect, test } from 'vitest';
import { printable, printableJson, printableLine } from '../../cli/printable.ts';

const cases: readonly [string, string, string][] = [
  ['plain text', 'Résumé 日本 👩‍💻', 'Résumé 日本 👩‍💻'],
  ['Arabic and Hebrew', 'مرحبا שלום', 'مرحبا שלום'],
  ['an escape sequence', '\u001b[2Jx', '\ufffd[2Jx'],
  ['its one-character form', '\u009b2Jx', '\ufffd2Jx'],
  ['a bell, a backspace, a null', '\u0007\b\0', '\ufffd\ufffd\ufffd'],
  ['a carriage return that overwrites the line', 'error\rfine', 'error\ufffdfine'],
  ['marks that reverse the text', 'a\u202eb\u2066c', 'a\ufffdb\ufffdc'],
  ['tabs and line ends', 'a\tb\nc', 'a\tb\nc'],
];

test.each(cases)('%s', (_name, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test.each(['a\nb', 'a\r\nb', 'a\u2028b', 'a\u0085b', 'a\tb'])('%j is one line', (text) => {
  expect(printableLine(text)).toBe('a b');
});

test('JSON keeps its value and shows only what can be printed', () => {
  const value = { label: cases.map(([, text]) => text) };
  const json = printableJson(value);
  expect(JSON.parse(json)).toEqual(value);
  expect(printable(json)).toBe(json);
});

import { expect, test } from 'vitest';
import { oneLine } from '../../shared/one-line.ts';

test.each([
  ['Orders', 'Orders'],
  ['  Orders\r\n\tdatabase  ', 'Orders database'],
  ['a\u0000b\u001b[31mc\u2028d', 'a b [31mc d'],
  ['\u202eevil\u202c \u2066end\u2069', 'evil end'],
  ['שלום עולם', 'שלום עולם'],
  [' \n\t ', ''],
  ['x'.repeat(100), 'x'.repeat(100)],
  ['x'.repeat(101), `${'x'.repeat(99)}…`],
  [`${'x'.repeat(98)}👍${'y'.repeat(10)}`, `${'x'.repeat(98)}…`],
  [`${'x '.repeat(80)}`, `${'x '.repeat(49)}x…`],
  ['W'.repeat(10_000), `${'W'.repeat(99)}…`],
])('%j reads as %j in a sentence', (text, line) => {
  expect(oneLine(text)).toBe(line);
});

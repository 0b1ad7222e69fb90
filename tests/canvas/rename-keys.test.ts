import { expect, test } from 'vitest';
import { isEndOfWriting, type Written } from '../../renderer/canvas/rename-keys.ts';

const NONE = { shiftKey: false, ctrlKey: false, metaKey: false };

test.each<[Written, key: string, held: Partial<typeof NONE>, ends: boolean]>([
  ['line', 'Enter', {}, true],
  ['line', 'Enter', { shiftKey: true }, true],
  ['name', 'Enter', {}, true],
  ['name', 'Enter', { shiftKey: true }, false],
  ['text', 'Enter', {}, false],
  ['text', 'Enter', { shiftKey: true }, false],
  ['text', 'Enter', { ctrlKey: true }, true],
  ['text', 'Enter', { metaKey: true }, true],
  ['text', 'Escape', {}, true],
  ['text', 'Tab', {}, true],
  ['name', 'a', {}, false],
])('a %s is written: %s with %o ends it: %s', (written, key, held, ends) => {
  expect(isEndOfWriting({ key, ...NONE, ...held }, written)).toBe(ends);
});

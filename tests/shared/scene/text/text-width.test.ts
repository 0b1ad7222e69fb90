import { expect, test } from 'vitest';
import { type FontWeight, textWidth } from '../../../../shared/scene/text/text-width.ts';

const FAMILY = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';

test.each<[string, string, FontWeight, number]>([
  ['nothing', '', 500, 0],
  ['a letter at weight 400', 'A', 400, 690],
  ['a letter at weight 500', 'A', 500, 709],
  ['a letter at weight 600', 'A', 600, 728],
  ['letters and a space (A, space, A)', 'A A', 500, 709 + 267 + 709],
  ['the digits of 101', '101', 400, 407 + 631 + 407],
  ['a letter from Latin Extended-A', 'Ā', 500, 709],
  ['a Cyrillic letter (А looks like A)', 'А', 500, 709],
  ['an em dash', '—', 400, 1000],
  ['a letter with a combining accent is as wide as the letter', 'A\u0301', 500, 709],
  ['a zero-width space and a soft hyphen take no room', 'A\u200b\u00adA', 500, 1418],
  ['an ideograph takes one em', '雲', 500, 1000],
  ['an emoji outside the basic plane counts once', '\u{1f680}', 500, 1000],
  ['a family joined from three emoji counts once', FAMILY, 500, 1000],
  ['letters joined by a zero-width joiner keep their widths', 'A\u200dA', 500, 1418],
  ['a flag counts once', '\u{1f1ea}\u{1f1fa}', 500, 1000],
  ['an Arabic letter, which Inter lacks, takes 0.6 em', '\u0639', 500, 600],
  ['a lone surrogate takes 0.6 em', '\ud800', 500, 600],
  ['a tab is as wide as a space at weight 400', '\t', 400, 281],
])('%s', (_, text, weight, thousandthsOfAnEm) => {
  expect(textWidth(text, 1000, weight)).toBe(thousandthsOfAnEm);
});

test('the width grows in proportion to the size', () => {
  expect(textWidth('Lambda', 12, 500)).toBeCloseTo(textWidth('Lambda', 24, 500) / 2, 10);
});

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ONLY_ASCII = /^[\x20-\x7e]*$/;

/** What a reader counts as characters: a flag, a family emoji or a letter with its accents is one. */
export function graphemesOf(text: string): readonly string[] {
  if (ONLY_ASCII.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

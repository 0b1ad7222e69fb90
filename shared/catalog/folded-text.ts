/** Lower case without accents, for comparing what is typed with what is written: "Données" and "donnees" are one. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

/** Letters and digits only: "Route 53" and "route53" are one. */
export function compact(text: string): string {
  return fold(text).replace(SEPARATORS, '');
}

export function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(SEPARATORS)
    .filter((word) => word !== '');
}

const MARKS = /\p{M}/gu;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;

/** What is looked for in the texts of a diagram. */
export interface TextQuery {
  readonly text: string;
  readonly isCaseSensitive: boolean;
  /** Only where no letter or digit stands before or behind it. */
  readonly isWholeWord: boolean;
}

/** All places of a text, which is taken as it is written: none of its signs means anything else. undefined: nothing is looked for. */
export function textPattern({ text, isCaseSensitive, isWholeWord }: TextQuery): RegExp | undefined {
  if (text === '') return undefined;
  const literal = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const source = isWholeWord ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal;
  return new RegExp(source, isCaseSensitive ? 'gu' : 'giu');
}

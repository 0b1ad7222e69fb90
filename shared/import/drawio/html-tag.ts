export interface HtmlTag {
  /** In lower case; '' for comments. */
  readonly name: string;
  /** Behind the tag, and behind the content of elements whose content is no text. */
  readonly end: number;
}

/** Elements whose content is no text. */
const HIDDEN = new Set(['script', 'style', 'title', 'template', 'noscript', 'svg', 'math', 'iframe', 'object']);

/**
 * Reads the tag, comment or declaration that starts at an angle bracket; undefined where the bracket is just a character, as in
 * `a < b`, `<3` or a tag that is never closed. What was found missing once is not looked for again, so that the time for a
 * label stays proportional to its length.
 */
export function tagReader(html: string): (start: number) => HtmlTag | undefined {
  /** Brackets before this position belong to no tag: the quote that opens here is never closed, or nothing closes any more. */
  let literalUntil = 0;
  const neverClosed = new Set<string>();

  const endOfContent = (name: string, from: number): number => {
    if (neverClosed.has(name)) return from;
    const closing = new RegExp(`</${name}\\s*>`, 'gi');
    closing.lastIndex = from;
    if (closing.test(html)) return closing.lastIndex;
    neverClosed.add(name);
    return from;
  };

  return (start) => {
    if (start < literalUntil) return undefined;
    if (html.startsWith('<!--', start)) {
      const end = html.indexOf('-->', start + 4);
      return { name: '', end: end < 0 ? html.length : end + 3 };
    }
    const isClosing = html[start + 1] === '/';
    const from = start + (isClosing ? 2 : 1);
    const name = /^[a-z!?][a-z0-9:-]*/i.exec(html.slice(from, from + 40))?.[0].toLowerCase();
    if (name === undefined) return undefined;
    let quote = '';
    let quoteAt = html.length;
    for (let index = from + name.length; index < html.length; index += 1) {
      const character = html[index];
      if (quote !== '') {
        if (character === quote) quote = '';
      } else if (character === '"' || character === "'") {
        quote = character;
        quoteAt = index;
      } else if (character === '>') {
        const end = index + 1;
        return { name, end: !isClosing && HIDDEN.has(name) ? endOfContent(name, end) : end };
      }
    }
    literalUntil = quote === '' ? html.length : quoteAt;
    return undefined;
  };
}

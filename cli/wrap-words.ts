/** Lines of at most so many characters, broken at spaces; the lines after the first are indented. Longer words are cut. */
export function wrapWords(text: string, width: number, indent = 0): readonly string[] {
  const [lead = ''] = /^ */.exec(text) ?? [];
  const lines: string[] = [];
  let line = lead;
  for (const word of text.trim().split(/\s+/)) {
    let rest = word;
    if (line.trim() !== '' && line.length + 1 + rest.length > width) {
      lines.push(line);
      line = ' '.repeat(indent);
    } else if (line.trim() !== '') line += ' ';
    while (line.length + rest.length > width) {
      const room = width - line.length;
      lines.push(line + rest.slice(0, room));
      rest = rest.slice(room);
      line = ' '.repeat(indent);
    }
    line += rest;
  }
  return [...lines, line];
}

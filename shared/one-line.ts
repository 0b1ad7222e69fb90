/** A text as a line of a list or a sentence has it: without line breaks, and with one space where there were several. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

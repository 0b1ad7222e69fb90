/** Labels are anybody's text: on one line, as it stands, none of it becomes markup or breaks a table. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
}

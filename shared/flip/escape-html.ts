/** What the page must not hold even escaped: control characters, and marks that turn the direction of what follows them. */
const UNSEEN =
  /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
const SPECIAL = /[&<>"'`]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Labels are anybody's text: in content and in quoted attributes, none of it becomes markup. */
export function escapeHtml(text: string): string {
  return text.replace(UNSEEN, '').replace(SPECIAL, (character) => ENTITIES[character] ?? character);
}

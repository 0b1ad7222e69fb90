/** Everything but the characters of XML 1.0: control characters, lone surrogates, non-characters may not appear even escaped. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const SPECIAL = /[&<>"'\t\n\r]/g;
const NEEDS_WORK = /[^\x20\x21\x23-\x25\x28-\x3b\x3d\x3f-\x7e]/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Any text as XML, for content and attributes alike. Characters that XML 1.0 cannot hold are left out. */
export function escapeXml(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return text.replace(ILLEGAL, '').replace(SPECIAL, (character) => ENTITIES[character] ?? character);
}

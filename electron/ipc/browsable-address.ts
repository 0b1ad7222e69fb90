/** An https address as the browser will get it; undefined for everything else, above all what the system would run. */
export function browsableAddress(text: string): string | undefined {
  if (!text.startsWith('https://') || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  // A name before the host makes one address look like another.
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  return url.href;
}

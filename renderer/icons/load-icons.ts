import type { LoadIcons } from '../../shared/export/export-ports.ts';
import { iconUrl } from './icon-url.ts';

const loading = new Map<string, Promise<string | undefined>>();

/** The text of icons from the app's own files, each fetched once. */
export const loadIcons: LoadIcons = async (names) => {
  const texts = await Promise.all(names.map(textOf));
  const found = new Map<string, string>();
  names.forEach((name, index) => {
    const text = texts[index];
    if (text !== undefined) found.set(name, text);
  });
  return found;
};

function textOf(name: string): Promise<string | undefined> {
  const known = loading.get(name);
  if (known) return known;
  const text = fetchText(name).catch(() => {
    // A failure may pass: the next who asks tries again.
    loading.delete(name);
    return undefined;
  });
  loading.set(name, text);
  return text;
}

async function fetchText(name: string): Promise<string | undefined> {
  const url = iconUrl(name);
  if (url === undefined) return undefined;
  const response = await fetch(url);
  return response.ok ? response.text() : undefined;
}

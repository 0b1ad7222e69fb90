import mediumUrl from '../../catalog/fonts/inter-500.woff2?url';
import mediumItalicUrl from '../../catalog/fonts/inter-500-italic.woff2?url';
import semiboldUrl from '../../catalog/fonts/inter-600.woff2?url';
import semiboldItalicUrl from '../../catalog/fonts/inter-600-italic.woff2?url';
import type { LoadFonts } from '../../shared/export/export-ports.ts';

let loading: ReturnType<LoadFonts> | undefined;

/** The font subsets from the app's own files, fetched once. */
export const loadFonts: LoadFonts = () => {
  loading ??= fetchFonts().catch((error: unknown) => {
    // A failure may pass: the next who asks tries again.
    loading = undefined;
    throw error;
  });
  return loading;
};

async function fetchFonts(): ReturnType<LoadFonts> {
  const [medium, semibold, mediumItalic, semiboldItalic] = await Promise.all(
    [mediumUrl, semiboldUrl, mediumItalicUrl, semiboldItalicUrl].map(fetchBase64),
  );
  return {
    ...(medium && { 500: medium }),
    ...(semibold && { 600: semibold }),
    ...(mediumItalic && { '500-italic': mediumItalic }),
    ...(semiboldItalic && { '600-italic': semiboldItalic }),
  };
}

async function fetchBase64(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the app's own font could not be read (${response.status})`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

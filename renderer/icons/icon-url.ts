/** Addresses of the icon files, by their name in the catalog ("aws/lambda"); each is loaded when it is first shown. */
const URLS = import.meta.glob('../../catalog/icons/**/*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
}) as Record<string, string>;

const FOLDER = '../../catalog/icons/';

/** undefined: the catalog has no such icon. */
export function iconUrl(name: string): string | undefined {
  return URLS[`${FOLDER}${name}.svg`];
}

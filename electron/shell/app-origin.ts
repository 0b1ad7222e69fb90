/** The app's pages come from a scheme of their own: a file's address would make every file of the disk a neighbour. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'skyflip';
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/desktop.html`;

/** Says of an address whether it is the app's own. `devServer` is where the pages come from while the app is developed. */
export function isOwnAddress(address: string, devServer: string | undefined): boolean {
  const url = parsed(address);
  if (url === undefined) return false;
  // Such schemes have the opaque origin "null", so their parts are compared.
  if (devServer === undefined) return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
  return url.origin === new URL(devServer).origin;
}

export function parsed(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

export function findElectron(options: {
  /** Whether it may be fetched. */
  readonly download: boolean;
}): { readonly path: string; readonly reason?: undefined } | { readonly path?: undefined; readonly reason: string };
export function whyNoWindow(): string | undefined;
export function hasDisplay(): boolean;

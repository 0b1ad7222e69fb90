/**
 * Where the icon of a service comes from: a file of the vendor's set; the icon of another service, shared on purpose because
 * the vendor's own diagrams do so; or no icon, where the vendor has drawn none and the scene shows the one generic tile.
 */
export type IconSource = string | { readonly sharedWith: string; readonly because: string } | { readonly none: string };

/** Keys are service ids without their provider; a string is a path inside the vendor's set, without its suffix. */
export type IconSources = Readonly<Record<string, IconSource>>;

import { useSyncExternalStore } from 'react';
import { needsTile } from '../../shared/scene/icon-legibility.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { iconUrl } from './icon-url.ts';
import { loadIcons } from './load-icons.ts';

/** An icon as pictures show it. */
export interface IconImage {
  /** null: it is not loaded yet, or the catalog has none. */
  readonly href: string | null;
  /** True if it stands on a light tile where the canvas is dark. */
  readonly isTiledOnDark: boolean;
}

const images = new Map<string, IconImage>();
const texts = new Map<string, string>();
const asked = new Set<string>();
const listeners = new Set<() => void>();

/** The vendors' icons are shown as they are; Skyflip's own take the ink. Known at once, better once its text is read. */
export function iconImage(name: string, ink: string): IconImage {
  const text = texts.get(name);
  if (text === undefined) ask(name);
  const isInked = text?.includes('currentColor') ?? false;
  const key = `${name} ${isInked ? ink : ''} ${text !== undefined}`;
  const known = images.get(key);
  if (known !== undefined) return known;
  const image = { href: hrefOf(name, text, ink), isTiledOnDark: text !== undefined && needsTile(text, THEMES.dark) };
  images.set(key, image);
  return image;
}

export function useIconImage(name: string, ink: string): IconImage {
  return useSyncExternalStore(onIconsLoaded, () => iconImage(name, ink));
}

export function onIconsLoaded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function hrefOf(name: string, text: string | undefined, ink: string): string | null {
  if (name.startsWith('neutral/') && text === undefined) return null;
  if (text?.includes('currentColor')) {
    return URL.createObjectURL(new Blob([text.replaceAll('currentColor', ink)], { type: 'image/svg+xml' }));
  }
  return iconUrl(name) ?? null;
}

let isWaiting = false;

/** All that one drawing asks for is loaded, and told of, together. */
function ask(name: string): void {
  if (asked.has(name)) return;
  asked.add(name);
  if (isWaiting) return;
  isWaiting = true;
  queueMicrotask(async () => {
    isWaiting = false;
    const names = [...asked].filter((one) => !texts.has(one));
    const loaded = await loadIcons(names);
    for (const [one, text] of loaded) texts.set(one, text);
    for (const one of names) if (!loaded.has(one)) asked.delete(one);
    if (loaded.size > 0) for (const listener of listeners) listener();
  });
}

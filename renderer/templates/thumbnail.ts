import type { Catalog } from '../../shared/catalog/catalog.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Side } from '../../shared/document/schema.ts';
import { exportSvg } from '../../shared/export/export-diagram.ts';
import { isDarkTheme, type ThemeName } from '../../shared/scene/theme.ts';
import { loadIcons } from '../icons/load-icons.ts';
import type { GalleryItem } from './gallery-item.ts';
import { PictureQueue } from './picture-queue.ts';

const known = new Map<string, Promise<string>>();
/** More pictures than one look through the gallery needs; the oldest goes first. */
const MOST = 160;
const queue = new PictureQueue(idle);

/**
 * The address of an item's picture, as the scene draws it; nothing is stored. One is painted after the other, when the page has
 * time, and none once the signal of all who asked is given. `side`: absent, the one that the diagram shows; the picture of a
 * certain side is the large one, which comes first.
 */
export function thumbnail(
  item: GalleryItem,
  theme: ThemeName,
  catalog: Catalog,
  { side, signal }: { readonly side: Side | undefined; readonly signal: AbortSignal },
): Promise<string> {
  const key = `${theme} ${side ?? ''} ${item.key}`;
  const found = known.get(key);
  if (found) {
    queue.join(key, signal);
    return found;
  }
  const isFirst = side !== undefined;
  const painted = queue.add(key, () => paint(item, theme, catalog, side), { isFirst, signal });
  known.set(key, painted);
  painted.catch(() => known.delete(key));
  forgetOldest();
  return painted;
}

async function paint(item: GalleryItem, theme: ThemeName, catalog: Catalog, side: Side | undefined): Promise<string> {
  const loaded = await item.load();
  if (!loaded.ok) throw new Error(loaded.error);
  const view = viewSide(loaded.value, side ?? loaded.value.provider, catalog);
  const plain = isDarkTheme(theme) ? 'dark' : 'light';
  const svg = await exportSvg(view, { theme: plain, margin: 16, transparent: true }, { loadIcons, loadFonts: noFonts });
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}

function forgetOldest(): void {
  const [oldest] = known;
  if (known.size <= MOST || oldest === undefined) return;
  known.delete(oldest[0]);
  void oldest[1].then((url) => URL.revokeObjectURL(url)).catch(() => undefined);
}

/** At a seventh of their size the names are a texture: the system's font will do. */
async function noFonts(): Promise<Record<string, never>> {
  return {};
}

function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }));
}

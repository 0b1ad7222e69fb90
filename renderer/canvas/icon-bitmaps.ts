import { iconImage } from '../icons/icon-images.ts';

/** Device pixels; an icon is scaled down from the next larger, and so little that it stays sharp. */
const SIZES = [4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32, 36, 48, 64, 96, 192];

/** By address and size. */
const bitmaps = new Map<string, Map<number, ImageBitmap>>();
const loading = new Set<string>();
const listeners = new Set<() => void>();

/**
 * An icon as pixels; until it is read in this size in another, so that nothing blinks, and undefined where there is none yet.
 * Painting an SVG anew for each node would cost a hundred times as much.
 */
export function iconBitmap(icon: string, ink: string, wanted: number): ImageBitmap | undefined {
  const size = SIZES.find((one) => one >= wanted) ?? 192;
  const { href } = iconImage(icon, ink);
  if (href === null) return undefined;
  const known = bitmaps.get(href);
  const exact = known?.get(size);
  if (exact !== undefined) return exact;
  load(href, size);
  return known && nearestTo(size, known);
}

/** The next larger, else the largest. */
function nearestTo(size: number, known: ReadonlyMap<number, ImageBitmap>): ImageBitmap | undefined {
  const sizes = [...known.keys()].sort((a, b) => a - b);
  const nearest = sizes.find((one) => one > size) ?? sizes.at(-1);
  return nearest === undefined ? undefined : known.get(nearest);
}

export function onBitmapsLoaded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function load(href: string, size: number): void {
  const key = `${href} ${size}`;
  if (loading.has(key)) return;
  loading.add(key);
  const image = new Image(size, size);
  image.src = href;
  image.decode().then(
    () => {
      const canvas = new OffscreenCanvas(size, size);
      canvas.getContext('2d')?.drawImage(image, 0, 0, size, size);
      // Painting from the canvas would copy it each time.
      const known = bitmaps.get(href) ?? new Map<number, ImageBitmap>();
      bitmaps.set(href, known.set(size, canvas.transferToImageBitmap()));
      for (const listener of listeners) listener();
    },
    () => loading.delete(key),
  );
}

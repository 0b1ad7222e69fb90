import { iconImage } from '../icons/icon-images.ts';

/** Device pixels; an icon is scaled down from the next larger. */
const SIZES = [6, 8, 12, 16, 24, 32, 48, 96, 192];

const bitmaps = new Map<string, ImageBitmap>();
const loading = new Set<string>();
const listeners = new Set<() => void>();

/** An icon as pixels; undefined until it is read. Painting an SVG anew for each node would cost a hundred times as much. */
export function iconBitmap(icon: string, ink: string, wanted: number): ImageBitmap | undefined {
  const size = SIZES.find((one) => one >= wanted) ?? 192;
  const { href } = iconImage(icon, ink);
  if (href === null) return undefined;
  const key = `${href} ${size}`;
  const known = bitmaps.get(key);
  if (known === undefined) load(key, href, size);
  return known;
}

export function onBitmapsLoaded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function load(key: string, href: string, size: number): void {
  if (loading.has(key)) return;
  loading.add(key);
  const image = new Image(size, size);
  image.src = href;
  image.decode().then(
    () => {
      const canvas = new OffscreenCanvas(size, size);
      canvas.getContext('2d')?.drawImage(image, 0, 0, size, size);
      // Painting from the canvas would copy it each time.
      bitmaps.set(key, canvas.transferToImageBitmap());
      for (const listener of listeners) listener();
    },
    () => loading.delete(key),
  );
}

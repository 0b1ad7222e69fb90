import { useEffect, useState } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import { useApp } from '../app-context.tsx';
import { useTheme } from '../ui/theme.ts';
import type { GalleryItem } from './gallery-item.ts';
import { thumbnail } from './thumbnail.ts';

/** The address of an item's picture in the theme of the window; null until it is painted, or where it cannot be. */
export function useThumbnail(item: GalleryItem, side?: Side): string | null {
  const { catalog } = useApp();
  const theme = useTheme();
  const [picture, setPicture] = useState<{ readonly key: string; readonly url: string } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an item is known by its key, which changes with its diagram
  useEffect(() => {
    const wish = new AbortController();
    // Without its picture the card still opens the template.
    thumbnail(item, theme, catalog, { side, signal: wish.signal }).then(
      (url) => !wish.signal.aborted && setPicture({ key: item.key, url }),
      () => !wish.signal.aborted && setPicture(null),
    );
    return () => wish.abort();
  }, [item.key, theme, catalog, side]);
  // The picture of the item before would be a lie under this one's name.
  return picture?.key === item.key ? picture.url : null;
}

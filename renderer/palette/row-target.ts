import { elementIdOf, itemByKey, type PaletteItem } from './palette-item.ts';

/** The row that a key leads to. */
export function keyTarget(
  key: string,
  items: readonly PaletteItem[],
  from: PaletteItem | undefined,
  isSearching: boolean,
): PaletteItem | undefined {
  const moved = itemByKey(key, items, from);
  if (moved !== undefined || isSearching) return moved;
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  const category = from?.kind === 'service' ? from.category : from?.kind === 'rest' ? from.id : undefined;
  return key === 'ArrowLeft' && category !== undefined ? { kind: 'category', id: category } : undefined;
}

export function isFoldKey(key: string): boolean {
  return key === 'ArrowLeft' || key === 'ArrowRight';
}

export function isOnStar(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-star]') !== null;
}

export function itemAt(target: EventTarget, items: readonly PaletteItem[]): PaletteItem | undefined {
  const row = target instanceof Element ? target.closest('[data-item]') : null;
  return items.find((item) => elementIdOf(item) === row?.id);
}

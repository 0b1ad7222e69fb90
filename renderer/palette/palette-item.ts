import type { ServiceHit } from '../../shared/catalog/search.ts';
import type { PaletteSectionId } from './palette-categories.ts';
import type { PaletteSection } from './palette-sections.ts';

/** What the arrow keys pass over, from top to bottom. */
export type PaletteItem =
  | { readonly kind: 'category'; readonly id: PaletteSectionId }
  | {
      readonly kind: 'service';
      readonly id: string;
      readonly category?: PaletteSectionId;
      /** The name that it was found by. */
      readonly called?: string;
    }
  | { readonly kind: 'rest'; readonly id: PaletteSectionId };

export function itemsOfSections(sections: readonly PaletteSection[]): readonly PaletteItem[] {
  return sections.flatMap(({ id, services, rest }): readonly PaletteItem[] => [
    { kind: 'category', id },
    ...services.map((service) => ({ kind: 'service', id: service.id, category: id }) as const),
    ...(rest > 0 ? [{ kind: 'rest', id } as const] : []),
  ]);
}

export function itemsOfHits(hits: readonly ServiceHit[]): readonly PaletteItem[] {
  return hits.map(({ service, match }) => ({ kind: 'service', id: service.id, called: match.text }));
}

/** The id of an item's element on the page. A service may be in its category and among those that a person uses. */
export function elementIdOf(item: PaletteItem): string {
  const { kind, id } = item;
  const isUsed = item.kind === 'service' && (item.category === 'favourites' || item.category === 'recent');
  return isUsed ? `palette-${item.category}-${id}` : `palette-${kind}-${id}`;
}

export function sameItem(a: PaletteItem | undefined, b: PaletteItem | undefined): boolean {
  return a !== undefined && b !== undefined && elementIdOf(a) === elementIdOf(b);
}

/** The item that a key leads to from another; undefined: the key moves nothing. */
export function itemByKey(
  key: string,
  items: readonly PaletteItem[],
  from: PaletteItem | undefined,
  page = 10,
): PaletteItem | undefined {
  const at = items.findIndex((item) => sameItem(item, from));
  const last = items.length - 1;
  switch (key) {
    case 'ArrowDown':
      return items[Math.min(last, at + 1)];
    case 'ArrowUp':
      return items[Math.max(0, at - 1)];
    case 'PageDown':
      return items[Math.min(last, at + page)];
    case 'PageUp':
      return items[Math.max(0, at - page)];
    default:
      return undefined;
  }
}

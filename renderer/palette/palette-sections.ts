import type { Catalog } from '../../shared/catalog/catalog.ts';
import { phaseOf } from '../../shared/catalog/lifecycle-phase.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import type { Side } from '../../shared/document/schema.ts';
import { today } from '../state/today.ts';
import { PALETTE_CATEGORIES, type PaletteSectionId } from './palette-categories.ts';
import { favouritesOn, recentsOn, type Used } from './used-services.ts';

/** One part of the palette as it stands. */
export interface PaletteSection {
  readonly id: PaletteSectionId;
  readonly title: string;
  /** All that it has. */
  readonly count: number;
  readonly isFolded: boolean;
  /** Empty while it is folded. */
  readonly services: readonly Service[];
  /** Those that are shown on asking. */
  readonly rest: number;
}

/** Rows that follow the most used ones anyway, because a row that says so would take as much room. */
const LEAST_REST = 2;
/** Shown of a category that most diagrams have nothing of. */
const LEAST_SHOWN = 2;

/** The services of a side and the neutral things by category; categories that this side has nothing in are left out. */
export function paletteSections(
  catalog: Catalog,
  side: Side,
  folded: ReadonlySet<string>,
  opened: ReadonlySet<string>,
): readonly PaletteSection[] {
  const offered = [...catalog.services.values()].filter(({ provider }) => provider === side || provider === 'neutral');
  return PALETTE_CATEGORIES.flatMap(({ id, title, of, mostUsed }) => {
    const all = inOrder(
      offered.filter(({ category }) => of.includes(category)),
      mostUsed,
    );
    if (all.length === 0) return [];
    const isFolded = folded.has(id);
    const most = Math.max(LEAST_SHOWN, all.filter((service) => mostUsed.includes(service.id)).length);
    const isWhole = opened.has(id) || all.length - most < LEAST_REST;
    const shown = isWhole ? all : all.slice(0, most);
    return [
      {
        id,
        title,
        count: all.length,
        isFolded,
        services: isFolded ? [] : shown,
        rest: isFolded ? 0 : all.length - shown.length,
      },
    ];
  });
}

/** What this person uses, shown first. What was placed last has its room from the start; favourites come when there are some. */
export function usedSections(
  catalog: Catalog,
  side: Side,
  used: Used,
  folded: ReadonlySet<string>,
): readonly PaletteSection[] {
  const parts = [
    { id: 'recent', title: 'Recently used', all: recentsOn(catalog, side, used) },
    { id: 'favourites', title: 'Favourites', all: favouritesOn(catalog, side, used) },
  ] as const;
  return parts.flatMap(({ id, title, all }) => {
    const isFolded = folded.has(id);
    if (all.length === 0 && id === 'favourites') return [];
    return [{ id, title, count: all.length, isFolded, services: isFolded ? [] : all, rest: 0 }];
  });
}

/** The most used in their order, the others by name, what leaves or is gone last. */
function inOrder(services: readonly Service[], mostUsed: readonly string[]): readonly Service[] {
  const rank = (service: Service): number => {
    const used = mostUsed.indexOf(service.id);
    if (used >= 0) return used;
    return mostUsed.length + (isLeaving(service) ? 1 : 0);
  };
  return [...services].sort((a, b) => rank(a) - rank(b) || a.shortName.localeCompare(b.shortName, 'en'));
}

function isLeaving({ lifecycle }: Service): boolean {
  return lifecycle !== undefined && phaseOf(lifecycle, today()) !== 'staying';
}

import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import type { Side } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';
import type { Settings } from '../state/settings.ts';

/** Of both clouds together; each side shows its own. */
const MOST_REMEMBERED = 24;
/** One line of pictures in a palette of the usual width. */
const MOST_SHOWN = 6;
const MOST_FAVOURITES = 100;

/** What was placed last comes first. */
export function rememberUsed({ settings }: Pick<App, 'settings'>, serviceId: string): void {
  const { recentServices } = settings.state.getState();
  if (recentServices[0] === serviceId) return;
  const others = recentServices.filter((id) => id !== serviceId);
  settings.set({ recentServices: [serviceId, ...others].slice(0, MOST_REMEMBERED) });
}

export function isFavourite({ settings }: Pick<App, 'settings'>, serviceId: string): boolean {
  return settings.state.getState().favouriteServices.includes(serviceId);
}

export function toggleFavourite({ settings, catalog, ui }: App, serviceId: string): void {
  const { favouriteServices } = settings.state.getState();
  const others = favouriteServices.filter((id) => id !== serviceId);
  const isNew = others.length === favouriteServices.length;
  settings.set({ favouriteServices: isNew ? [...others, serviceId].slice(-MOST_FAVOURITES) : others });
  const name = catalog.services.get(serviceId)?.shortName ?? serviceId;
  ui.announce(isNew ? `${name} is a favourite.` : `${name} is no favourite any more.`);
}

export type Used = Pick<Settings, 'recentServices' | 'favouriteServices'>;

/** In the order in which they became favourites. */
export function favouritesOn(catalog: Catalog, side: Side, { favouriteServices }: Used): readonly Service[] {
  return offered(catalog, side, favouriteServices);
}

/** Besides the favourites, which are shown already. */
export function recentsOn(
  catalog: Catalog,
  side: Side,
  { recentServices, favouriteServices }: Used,
): readonly Service[] {
  const others = recentServices.filter((id) => !favouriteServices.includes(id));
  return offered(catalog, side, others).slice(0, MOST_SHOWN);
}

/** What the catalog still knows and this side can show. */
function offered(catalog: Catalog, side: Side, ids: readonly string[]): readonly Service[] {
  return [...new Set(ids)]
    .flatMap((id) => catalog.services.get(id) ?? [])
    .filter(({ provider }) => provider === side || provider === 'neutral');
}

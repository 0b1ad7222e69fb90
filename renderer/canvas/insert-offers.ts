import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import { type ServiceHit, searchServices } from '../../shared/catalog/search.ts';
import type { Properties, Side } from '../../shared/document/schema.ts';
import { OFTEN_USED } from '../palette/palette-categories.ts';
import { saidOf } from '../palette/said-of.ts';
import { favouritesOn, recentsOn } from '../palette/used-services.ts';
import type { Settings } from '../state/settings.ts';

/** A row of the quick insert. */
export interface InsertOffer {
  readonly service: Service;
  /** What it was found by, or why it is offered. */
  readonly note: string;
  /** What the new node is called; empty: like the service. */
  readonly label: string;
  /** What was said of it by what it was called. */
  readonly properties?: Properties;
}

interface Asked {
  readonly catalog: Catalog;
  readonly side: Side;
  readonly typed: string;
  readonly settings: Pick<Settings, 'recentServices' | 'favouriteServices'>;
  /** What the new node is connected to. */
  readonly source: Service | undefined;
}

const MOST_FOUND = 24;
const MOST_OFFERED = 8;
const MOST_TYPED = 60;

/** What fits what is typed; nothing typed: the same again, favourites, what was used last, and what most diagrams have. */
export function insertOffers(asked: Asked): readonly InsertOffer[] {
  const typed = asked.typed.trim();
  if (typed === '') return usualOffers(asked);
  const hits = searchServices(asked.catalog, asked.side, typed).slice(0, MOST_FOUND);
  return hits.length > 0 ? hits.map(offerOf) : namedBox(asked.catalog, typed);
}

function usualOffers({ catalog, side, settings, source }: Asked): readonly InsertOffer[] {
  const again = source !== undefined && isOn(side, source) ? [source] : [];
  const often = (OFTEN_USED[side] ?? []).flatMap((id) => catalog.services.get(id) ?? []);
  const offers = new Map<Service, string>();
  const add = (services: readonly Service[], note: string): void => {
    for (const service of services) if (!offers.has(service)) offers.set(service, note);
  };
  add(again, 'the same again');
  add(favouritesOn(catalog, side, settings), 'favourite');
  add(recentsOn(catalog, side, settings), 'used before');
  add(often, '');
  return [...offers].slice(0, MOST_OFFERED).map(([service, note]) => ({ service, note, label: '' }));
}

function offerOf({ service, match, spelling }: ServiceHit): InsertOffer {
  const { field, text } = match;
  const said = saidOf(service, text);
  if (said !== undefined) return { service, note: text, ...said };
  const found = field === 'twin' ? `for ${text}` : field === 'description' || text === service.shortName ? '' : text;
  return { service, note: spelling === undefined ? found : `read as “${spelling}”`, label: '' };
}

/** What no cloud knows is drawn as a box of that name. */
function namedBox(catalog: Catalog, typed: string): readonly InsertOffer[] {
  const box = catalog.services.get('neutral.box');
  return box === undefined ? [] : [{ service: box, note: `called “${typed.slice(0, MOST_TYPED)}”`, label: typed }];
}

function isOn(side: Side, { provider }: Service): boolean {
  return provider === side || provider === 'neutral';
}

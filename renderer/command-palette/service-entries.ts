import { serviceOf } from '../../shared/catalog/catalog.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import { type ServiceHit, searchServices } from '../../shared/catalog/search.ts';
import type { App } from '../app.ts';
import { openCatalog } from '../catalog-browser/open-catalog.ts';
import { placeService } from '../palette/place-service.ts';
import { saidOf } from '../palette/said-of.ts';
import type { Entry } from './entry.ts';

/** The services of the shown side that fit, the best first, with how well they do. */
export function serviceHits({ catalog, editor }: App, typed: string): readonly ServiceHit[] {
  return searchServices(catalog, editor.diagram().provider, typed);
}

export function serviceEntry(service: Service, hit?: ServiceHit): Entry {
  const { id, shortName, name, provider } = service;
  const isTwin = hit?.match.field === 'twin';
  const said = saidOf(service, hit?.match.text);
  return {
    key: `service:${id}`,
    label: `Place ${said?.label ?? shortName}`,
    detail: isTwin ? `for ${hit.match.text}` : name === shortName ? undefined : name,
    picture: service,
    run: (app) => placeService(app, id, said?.label),
    runBeside: provider === 'neutral' ? undefined : (app) => openCatalog(app, id),
  };
}

/** undefined: there is none of this key any more, or not on this side. */
export function serviceByKey({ catalog, editor }: App, key: string): Entry | undefined {
  const id = key.slice('service:'.length);
  if (!catalog.services.has(id)) return undefined;
  const service = serviceOf(catalog, id);
  const isHere = service.provider === 'neutral' || service.provider === editor.diagram().provider;
  return isHere ? serviceEntry(service) : undefined;
}

import { type Catalog, serviceOf } from '../catalog/catalog.ts';
import type { Service } from '../catalog/schema.ts';
import type { ViewNode } from '../catalog/side-view.ts';

/** What a service is, in words of no cloud; empty: it is not said. */
export function neutralWord({ id, traits }: Service, { labelWords }: Catalog): string {
  return labelWords.neutral.find(({ is }) => is === id || traits.includes(is))?.word ?? '';
}

/** What the node is on the shown side, as people call it. */
export function twinOf({ face, service }: ViewNode, catalog: Catalog): string | undefined {
  return face.state === 'shown' ? spokenName(service, catalog) : undefined;
}

function spokenName({ id, shortName }: Service, { labelWords }: Catalog): string {
  return labelWords.spoken.find(({ service }) => service === id)?.word ?? shortName;
}

/** What another service, which the label only mentions, becomes while nothing says otherwise. */
export function usualTwin({ id }: Service, catalog: Catalog): string | undefined {
  const rows = catalog.equivalencesFrom.get(id) ?? [];
  const to = rows.find(({ when, effect }) => when === undefined && effect === 'twin')?.to;
  return to === undefined || to === null ? undefined : spokenName(serviceOf(catalog, to), catalog);
}

export function plural(word: string, { labelWords }: Catalog): string {
  return word === '' || /s$|storage$/i.test(word) || labelWords.mass.includes(word) ? word : `${word}s`;
}

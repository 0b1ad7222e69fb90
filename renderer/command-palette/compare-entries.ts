import { Scale } from 'lucide-react';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { counterpartsOf } from '../../shared/catalog/counterparts.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import { searchServices } from '../../shared/catalog/search.ts';
import type { App } from '../app.ts';
import { openCompare } from '../compare/open-compare.ts';
import type { Entry } from './entry.ts';

/** "compare X", "compare X with Y", "X vs Y" */
const ASKED =
  /^(?:compare\s+(?<one>.+?)(?:\s+(?:and|with|to|vs\.?|versus|or)\s+(?<two>.+))?|(?<left>.+?)\s+(?:vs\.?|versus)\s+(?<right>.+))$/iu;

/** The comparisons that what is typed asks for; empty: it asks for none. */
export function askedComparisons({ catalog }: App, typed: string): readonly Entry[] {
  const asked = ASKED.exec(typed.trim())?.groups;
  const [first, second] = [asked?.one ?? asked?.left, asked?.two ?? asked?.right];
  const one = first === undefined ? undefined : bestOf(catalog, first);
  if (one === undefined) return [];
  const two = second === undefined ? undefined : bestOf(catalog, second, one);
  return two === undefined ? withCounterparts(one, catalog) : [comparison(one, two)];
}

/** A service beside what it becomes on the other cloud. */
export function withCounterparts(service: Service, catalog: Catalog, most = 3): readonly Entry[] {
  const others = counterpartsOf(service, catalog).flatMap(({ service: other }) => other ?? []);
  return [...new Set(others)].slice(0, most).map((other) => comparison(service, other));
}

function comparison(one: Service, two: Service): Entry {
  return {
    key: `compare:${one.id} ${two.id}`,
    label: `Compare ${one.name} with ${two.name}`,
    picture: Scale,
    run: (app) => openCompare(app, [{ service: one.id }, { service: two.id }]),
  };
}

function bestOf(catalog: Catalog, typed: string, besides?: Service): Service | undefined {
  const hits = [...searchServices(catalog, 'aws', typed), ...searchServices(catalog, 'azure', typed)];
  const fitting = hits.filter(({ service }) => service.provider !== 'neutral' && service !== besides);
  return fitting.sort((a, b) => b.score - a.score)[0]?.service;
}

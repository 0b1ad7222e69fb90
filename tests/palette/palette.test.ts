import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { PALETTE_CATEGORIES } from '../../renderer/palette/palette-categories.ts';
import { elementIdOf, itemByKey, itemsOfSections, type PaletteItem } from '../../renderer/palette/palette-item.ts';
import { paletteSections, usedSections } from '../../renderer/palette/palette-sections.ts';
import { isFavourite, rememberUsed, toggleFavourite } from '../../renderer/palette/used-services.ts';
import { today } from '../../renderer/state/today.ts';
import { phaseOf } from '../../shared/catalog/lifecycle-phase.ts';
import { CATEGORIES } from '../../shared/catalog/schema.ts';
import { createDiagram } from '../../shared/document/create.ts';
import type { Side } from '../../shared/document/schema.ts';
import { startApp } from '../support/test-app.ts';

const NONE: ReadonlySet<string> = new Set();
const ALL: ReadonlySet<string> = new Set(PALETTE_CATEGORIES.map(({ id }) => id));

describe('the categories of the palette', () => {
  it('hold each category of the catalog once', () => {
    expect(PALETTE_CATEGORIES.flatMap(({ of }) => of).sort()).toEqual([...CATEGORIES].sort());
  });

  it.each(PALETTE_CATEGORIES)('$id names services of its own as the most used', ({ of, mostUsed }) => {
    const categories = mostUsed.map((id) => catalog.services.get(id)?.category);
    expect(categories.filter((category) => category === undefined || !of.includes(category))).toEqual([]);
  });
});

describe.each(['aws', 'azure'] as const)('the palette on %s', (side) => {
  const whole = paletteSections(catalog, side, NONE, ALL);
  const shown = whole.flatMap(({ services }) => services);

  it('offers each service of the side and each neutral thing once', () => {
    const offered = [...catalog.services.values()].filter(
      ({ provider }) => provider === side || provider === 'neutral',
    );
    expect(shown.map(({ id }) => id).sort()).toEqual(offered.map(({ id }) => id).sort());
  });

  it('counts what each category has, folded or not', () => {
    const counts = (folded: ReadonlySet<string>): readonly number[] =>
      paletteSections(catalog, side, folded, NONE).map(({ count }) => count);
    expect(counts(ALL)).toEqual(counts(NONE));
    expect(whole.every(({ count, services, rest }) => count === services.length && rest === 0)).toBe(true);
  });

  it('shows the most used first, and says how many more there are', () => {
    for (const { services, rest, count } of paletteSections(catalog, side, NONE, NONE)) {
      expect(services.length).toBeGreaterThan(0);
      expect(services.length + rest).toBe(count);
      expect(rest).not.toBe(1);
    }
  });

  it('shows nothing of a folded category', () => {
    const folded = paletteSections(catalog, side, new Set(['compute']), ALL).find(({ id }) => id === 'compute');
    expect(folded).toMatchObject({ isFolded: true, services: [], rest: 0 });
  });

  it('leaves what is being retired to the end of its category', () => {
    for (const { services } of whole) {
      const states = services.map(
        ({ lifecycle }) => lifecycle !== undefined && phaseOf(lifecycle, today()) !== 'staying',
      );
      expect(states).toEqual([...states].sort());
    }
  });
});

describe('keys in the palette', () => {
  const items = itemsOfSections(paletteSections(catalog, 'aws', NONE, NONE));
  const at = (index: number): PaletteItem | undefined => items[index];

  it.each([
    ['ArrowDown', undefined, 0],
    ['ArrowDown', 0, 1],
    ['ArrowDown', -1, -1],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 0],
    ['PageDown', 0, 10],
    ['PageDown', -2, -1],
    ['PageUp', 12, 2],
    ['PageUp', 3, 0],
  ] as const)('%s from %s leads to %s', (key, from, to) => {
    const start = from === undefined ? undefined : items.at(from);
    expect(itemByKey(key, items, start)).toEqual(items.at(to));
  });

  it('leads nowhere by other keys, or where there is nothing', () => {
    expect(itemByKey('a', items, at(0))).toBeUndefined();
    expect(itemByKey('ArrowDown', [], undefined)).toBeUndefined();
  });

  it('passes the category, its services and what says that there are more', () => {
    expect(items.slice(0, 7).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'category networking',
      'service aws.vpc',
      'service aws.subnet',
      'service aws.alb',
      'service aws.nat-gateway',
      'service aws.cloudfront',
      'rest networking',
    ]);
  });
});

describe('what a person uses', () => {
  const used = {
    recentServices: ['aws.sqs', 'azure.service-bus', 'neutral.users', 'aws.gone', 'aws.s3', 'aws.sqs'],
    favouriteServices: ['aws.s3', 'azure.blob-storage'],
  };
  it.each<[Side, readonly string[], readonly string[]]>([
    ['aws', ['aws.s3'], ['aws.sqs', 'neutral.users']],
    ['azure', ['azure.blob-storage'], ['azure.service-bus', 'neutral.users']],
  ])('comes first on %s, each once', (side, favourites, recent) => {
    const sections = usedSections(catalog, side, used, NONE);
    expect(sections.map(({ id, services }) => [id, services.map((service) => service.id)])).toEqual([
      ['recent', recent],
      ['favourites', favourites],
    ]);
  });

  it('has room for what was placed last before anything was, so that nothing moves when something is', () => {
    const rows = (recentServices: string[]) =>
      usedSections(catalog, 'aws', { recentServices, favouriteServices: [] }, NONE).map(({ id }) => id);
    expect(rows(['azure.aks'])).toEqual(['recent']);
    expect(rows(['aws.s3', 'aws.sqs'])).toEqual(['recent']);
  });

  it('has rows of its own for what its category shows too', () => {
    const sections = [...usedSections(catalog, 'aws', used, NONE), ...paletteSections(catalog, 'aws', NONE, NONE)];
    const items = itemsOfSections(sections);
    const ids = items.map(elementIdOf);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.endsWith('aws.s3'))).toEqual(['palette-favourites-aws.s3', 'palette-service-aws.s3']);
    expect(itemByKey('ArrowDown', items, { kind: 'service', id: 'aws.s3', category: 'favourites' })).toEqual({
      kind: 'category',
      id: 'networking',
    });
  });

  it('is remembered, the last first, and a favourite can be given up', async () => {
    const app = await startApp(createDiagram('aws'));
    for (const id of ['aws.s3', 'aws.sqs', 'aws.s3']) rememberUsed(app, id);
    toggleFavourite(app, 'aws.ec2');
    expect([app.settings.state.getState().recentServices, isFavourite(app, 'aws.ec2')]).toEqual([
      ['aws.s3', 'aws.sqs'],
      true,
    ]);
    toggleFavourite(app, 'aws.ec2');
    expect(isFavourite(app, 'aws.ec2')).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { findTemplates, type TemplateQuery } from '../../renderer/templates/find-templates.ts';
import { type GalleryItem, itemOf } from '../../renderer/templates/gallery-item.ts';
import { itemByKey } from '../../renderer/templates/gallery-keys.ts';
import { TEMPLATES } from '../../renderer/templates/templates.ts';
import { fail } from '../../shared/result.ts';

const OWN: GalleryItem = {
  key: 'own 1',
  name: 'Café shop',
  line: 'Ours',
  kind: 'own',
  provider: null,
  sources: [],
  own: { id: '1', name: 'Café shop', description: 'Ours', savedAt: 1 },
  load: async () => fail('not read here'),
};
const ITEMS = [OWN, ...TEMPLATES.map(itemOf)];
const ALL: TemplateQuery = { text: '', cloud: 'any', kind: 'any' };

describe('finding templates', () => {
  test.each<[string, Partial<TemplateQuery>, readonly string[]]>([
    ['words in any order and case', { text: 'SPOKE hub' }, ['hub-and-spoke']],
    ['a part of a word', { text: 'kubern' }, ['aks-microservices', 'eks-microservices']],
    ['words of the source', { text: 'pilot recovery' }, ['pilot-light']],
    ['without accents', { text: 'cafe' }, ['own 1']],
    ['the kind', { kind: 'network' }, ['hub-and-spoke', 'hybrid-two-links']],
    ['what the person saved', { kind: 'own' }, ['own 1']],
    ['nothing', { text: 'no such thing' }, []],
  ])('%s', (_what, query, keys) => {
    expect(findTemplates(ITEMS, { ...ALL, ...query }).map(({ key }) => key)).toEqual(keys);
  });

  test('a cloud leaves out what was drawn for the other, and keeps what may be for either', () => {
    const found = findTemplates(ITEMS, { ...ALL, cloud: 'azure' });
    expect(found[0]).toBe(OWN);
    expect(new Set(found.map(({ provider }) => provider))).toEqual(new Set([null, 'azure']));
    expect(findTemplates(ITEMS, ALL)).toEqual(ITEMS);
  });
});

describe('keys in a gallery of seven in rows of three', () => {
  test.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 6, 6],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 5, 5],
    ['ArrowUp', 1, 1],
    ['ArrowUp', 6, 3],
    ['Home', 5, 0],
    ['End', 2, 6],
    ['a', 2, undefined],
  ])('%s from %i leads to %s', (key, from, to) => {
    expect(itemByKey(key, from, 7, 3)).toBe(to);
  });
});

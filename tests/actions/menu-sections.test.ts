import { expect, test } from 'vitest';
import type { MenuGroup } from '../../renderer/ui/menu.tsx';
import { menuSections } from '../../renderer/ui/menu-sections.ts';

const group = (id: string, fold?: string): MenuGroup => ({ id, fold, entries: [] });

test.each([
  ['groups alone', [group('a'), group('b')], ['a', 'b']],
  ['a fold of two groups', [group('a'), group('b', 'Align'), group('c', 'Align')], ['a', 'Align(b c)']],
  [
    'folds one below the other without a line between them',
    [group('a', 'Align'), group('b', 'Align'), group('c', 'Move'), group('d')],
    ['Align(a b), Move(c)', 'd'],
  ],
  [
    'folds with a group between them',
    [group('a', 'Align'), group('b'), group('c', 'Move')],
    ['Align(a)', 'b', 'Move(c)'],
  ],
])('a menu shows %s', (_, groups, shown) => {
  const inWords = menuSections(groups).map((section) =>
    section.folds === undefined
      ? section.group.id
      : section.folds.map(({ title, groups: of }) => `${title}(${of.map(({ id }) => id).join(' ')})`).join(', '),
  );
  expect(inWords).toEqual(shown);
});

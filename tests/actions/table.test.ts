import { describe, expect, test } from 'vitest';
import { actionForStroke } from '../../renderer/actions/action-for-stroke.ts';
import { HANDLERS } from '../../renderer/actions/handlers.ts';
import { parseShortcut } from '../../renderer/actions/shortcut.ts';
import { ACTIONS, type Action, MENUS } from '../../shared/actions.ts';

const rows: readonly Action[] = ACTIONS;
const shortcuts = rows.flatMap(({ id, shortcuts: keys = [] }) => keys.map((shortcut) => ({ id, shortcut })));

describe('the table of actions', () => {
  test('names each action once', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test('gives no key to two actions', () => {
    const keys = shortcuts.map(({ shortcut }) => shortcut);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('has a handler for every action and for nothing else', () => {
    expect(Object.keys(HANDLERS).sort()).toEqual(rows.map(({ id }) => id).sort());
  });

  test('ticks what is on, and nothing else', () => {
    const ticked = rows.filter(({ id }) => HANDLERS[id].isChecked !== undefined).map(({ id }) => id);
    expect(ticked).toEqual(rows.filter(({ isToggle }) => isToggle).map(({ id }) => id));
  });

  test('keeps the groups of a menu together and in order', () => {
    for (const { id } of MENUS) {
      const groups = rows.filter(({ menu }) => menu === id).map(({ group }) => group ?? 0);
      expect(groups, id).toEqual([...groups].sort((a, b) => a - b));
      expect(Math.min(...groups), id).toBe(1);
    }
  });

  test('offers every action by a menu or by a key', () => {
    expect(rows.filter(({ menu, shortcuts: keys }) => menu === undefined && keys === undefined)).toEqual([]);
  });
});

describe('every shortcut', () => {
  test.each(shortcuts)('$shortcut is $id and no other', ({ id, shortcut }) => {
    expect(actionForStroke({ ...parseShortcut(shortcut), code: '' })?.id).toBe(id);
  });
});

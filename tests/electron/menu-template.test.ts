import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { acceleratorOf, menuTemplate } from '../../electron/shell/menu-template.ts';
import { ACTIONS, type Action, actionOf, MENUS } from '../../shared/actions.ts';

describe.each([
  ['Linux or Windows', false],
  ['a Mac', true],
])('the menu of %s', (_system, isMac) => {
  const chosen: string[] = [];
  const menus = menuTemplate({ isMac, isDeveloped: false, choose: (action) => chosen.push(action) });
  const items = menus.flatMap(itemsOf);

  test('holds every action of the table that has a place in a menu, in its menu', () => {
    for (const { id, label } of MENUS) {
      const ids = itemsOf(menus.find((menu) => menu.label === label) ?? {}).flatMap((item) => item.id ?? []);
      expect(ids).toEqual((ACTIONS as readonly Action[]).filter(({ menu }) => menu === id).map((action) => action.id));
    }
  });

  test('says which action was chosen', () => {
    for (const { id, click } of items) if (id !== undefined) (click as () => void)();
    expect(chosen).toEqual(items.flatMap(({ id }) => id ?? []));
  });

  test('leaves the keys to the page', () => {
    expect(items.filter(({ id, registerAccelerator }) => id !== undefined && registerAccelerator !== false)).toEqual(
      [],
    );
  });

  test('ticks what is on or off', () => {
    const ticked = items.filter(({ type }) => type === 'checkbox').map(({ id }) => id);
    expect(ticked).toEqual((ACTIONS as readonly Action[]).filter(({ isToggle }) => isToggle).map(({ id }) => id));
  });

  test('has no tools for developers in what is shipped', () => {
    const roles = items.map(({ role }) => role);
    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('reload');
  });

  test('fits on a small screen', () => {
    const lengths = menus.map(({ submenu }) => (Array.isArray(submenu) ? submenu.length : 0));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(TALLEST);
  });

  test('ends the app by its own item', () => {
    expect(items.filter(({ role }) => role === 'quit')).toHaveLength(1);
  });
});

test.each([
  ['save', 'CmdOrCtrl+S', 'CmdOrCtrl+S'],
  ['save-as', 'CmdOrCtrl+Shift+S', 'CmdOrCtrl+Shift+S'],
  ['zoom-in', 'CmdOrCtrl+=', 'CmdOrCtrl+='],
  ['nudge-left', 'Left', undefined],
  ['delete', 'Delete', undefined],
  ['connect', 'C', undefined],
  ['move-into', 'CmdOrCtrl+Down', 'CmdOrCtrl+Down'],
  ['align-left', undefined, undefined],
] as const)('the shortcut of %s in the words of Electron', (id, elsewhere, onMac) => {
  expect(acceleratorOf(actionOf(id), false)).toBe(elsewhere);
  expect(acceleratorOf(actionOf(id), true)).toBe(onMac);
});

/** Rows of some 22 pixels, lines among them, on 768 pixels. */
const TALLEST = 33;

function itemsOf({ submenu }: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return Array.isArray(submenu) ? submenu.flatMap((item) => (item.submenu === undefined ? [item] : itemsOf(item))) : [];
}

import type { MenuItemConstructorOptions } from 'electron';
import { ACTIONS, type Action, type ActionId, MENUS, type MenuId } from '../../shared/actions.ts';
import { foldOf } from '../../shared/menu-folds.ts';

export interface MenuParts {
  readonly isMac: boolean;
  readonly isDeveloped: boolean;
  readonly choose: (action: ActionId) => void;
}

type Item = MenuItemConstructorOptions;

/** The system's menu from the one table of actions, with what each platform expects besides. */
export function menuTemplate(parts: MenuParts): Item[] {
  const menus = MENUS.map(({ id, label }): Item => ({ label, submenu: [...itemsOf(id, parts), ...added(id, parts)] }));
  if (!parts.isMac) return menus;
  const help = menus.pop();
  return [appMenu(parts), ...menus, { role: 'windowMenu' }, { ...help, role: 'help' }];
}

function itemsOf(menu: MenuId, parts: MenuParts): Item[] {
  const actions = (ACTIONS as readonly Action[]).filter((action) => action.menu === menu);
  // A fold stands where the first of its actions would.
  const groups = actions.flatMap((action, index) => {
    const fold = foldOf(action);
    if (fold === undefined) return [{ group: `${action.group}`, item: itemOf(action, parts) }];
    if (actions.findIndex((other) => foldOf(other) === fold) !== index) return [];
    const folded = actions.filter((other) => foldOf(other) === fold);
    const submenu = parted(folded.map((one) => ({ group: `${one.group}`, item: itemOf(one, parts) })));
    return [{ group: 'folds', item: { label: fold, submenu } }];
  });
  return parted(groups);
}

/** With a line between groups. */
function parted(entries: readonly { readonly group: string; readonly item: Item }[]): Item[] {
  return entries.flatMap(({ group, item }, index) => {
    const isNewGroup = index > 0 && group !== entries[index - 1]?.group;
    return isNewGroup ? [{ type: 'separator' }, item] : [item];
  });
}

function itemOf(action: Action, { isMac, choose }: MenuParts): Item {
  const accelerator = acceleratorOf(action, isMac);
  return {
    id: action.id,
    label: action.label,
    ...(action.isToggle ? { type: 'checkbox' } : {}),
    ...(accelerator === undefined ? {} : { accelerator }),
    // The page handles the keys itself, so that they do not act while a person writes in a field; the menu only shows them.
    registerAccelerator: false,
    click: () => choose(action.id),
  };
}

/** What only the desktop has. */
function added(menu: MenuId, { isMac, isDeveloped }: MenuParts): Item[] {
  if (menu === 'file' && !isMac) return [{ type: 'separator' }, { role: 'quit' }];
  if (menu !== 'view') return [];
  const developer: Item[] = isDeveloped ? [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }] : [];
  return [{ type: 'separator' }, { role: 'togglefullscreen', label: 'Full screen' }, ...developer];
}

function appMenu({ choose }: MenuParts): Item {
  const line: Item = { type: 'separator' };
  const about: Item = { label: 'About Skyflip', click: () => choose('about') };
  return {
    label: 'Skyflip',
    submenu: [
      about,
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  };
}

/** The first shortcut in Electron's words. A Mac's menu takes every key that it shows, so plain keys are left to the page there. */
export function acceleratorOf({ shortcuts }: Action, isMac: boolean): string | undefined {
  const [first] = shortcuts ?? [];
  if (first === undefined) return undefined;
  if (isMac && !first.startsWith('Mod+')) return undefined;
  const parts = first.endsWith('++') ? [...first.slice(0, -2).split('+'), 'Plus'] : first.split('+');
  return parts.map((part) => KEYS[part] ?? part).join('+');
}

const KEYS: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

import { type BrowserWindow, Menu } from 'electron';
import { ACTIONS } from '../../shared/actions.ts';
import type { WindowState } from '../../shared/host/host.ts';
import { type MenuParts, menuTemplate } from './menu-template.ts';

/** The menu of a window. */
export interface WindowMenu {
  /** Greys and ticks the actions as the page says they are. */
  show(state: WindowState | null): void;
}

/** Actions that the desktop itself carries out, whatever the page allows. */
const ALWAYS: ReadonlySet<string> = new Set(['new-window', 'close']);

/** A Mac has one menu, of the window in front; elsewhere each window has its own. */
export function windowMenu(window: BrowserWindow, parts: MenuParts): WindowMenu {
  const menu = Menu.buildFromTemplate(menuTemplate(parts));
  let shown: WindowState | null = null;
  if (parts.isMac) window.on('focus', () => Menu.setApplicationMenu(menu));
  else window.setMenu(menu);
  return {
    show(state) {
      if (state !== null && shown !== null && isSame(state, shown)) return;
      shown = state;
      for (const { id } of ACTIONS) {
        const item = menu.getMenuItemById(id);
        if (item === null) continue;
        item.enabled = ALWAYS.has(id) || (state?.enabledActions.includes(id) ?? false);
        if (item.type === 'checkbox') item.checked = state?.checkedActions.includes(id) ?? false;
      }
    },
  };
}

function isSame(one: WindowState, other: WindowState): boolean {
  return (
    one.enabledActions.join() === other.enabledActions.join() &&
    one.checkedActions.join() === other.checkedActions.join()
  );
}

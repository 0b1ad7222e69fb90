import { type ActionId, actionOf } from '../../shared/actions.ts';
import type { Capabilities } from '../../shared/host/host.ts';
import { parseShortcut } from './shortcut.ts';

/** As the platform writes it: "⇧⌘Z" or "Ctrl+Shift+Z". */
export function formatShortcut(shortcut: string, isMac: boolean): string {
  const { mod, alt, shift, key } = parseShortcut(shortcut);
  // A sign that needs Shift says so by itself.
  const showsShift = shift && !/^[!?]$/.test(key);
  if (isMac) return `${alt ? '⌥' : ''}${showsShift ? '⇧' : ''}${mod ? '⌘' : ''}${MAC_KEYS[key] ?? KEYS[key] ?? key}`;
  const parts = [mod && 'Ctrl', alt && 'Alt', showsShift && 'Shift', KEYS[key] ?? key];
  return parts.filter((part) => part !== false).join('+');
}

/** The shortcut that menus and tooltips show for an action; undefined: it has none. */
export function shownShortcut(id: ActionId, isMac: boolean): string | undefined {
  const first = actionOf(id).shortcuts?.[0];
  return first === undefined ? undefined : formatShortcut(first, isMac);
}

/** All the shortcuts of an action that reach the app where it runs. */
export function workingShortcuts(id: ActionId, { isMac, keptShortcuts }: Capabilities): readonly string[] {
  const shortcuts = actionOf(id).shortcuts ?? [];
  const working = shortcuts.filter((shortcut) => !keptShortcuts.includes(shortcut));
  return working.map((shortcut) => formatShortcut(shortcut, isMac));
}

const KEYS: Readonly<Record<string, string | undefined>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  ContextMenu: 'Menu',
  '-': '−',
};

const MAC_KEYS: Readonly<Record<string, string | undefined>> = {
  Backspace: '⌫',
  Delete: '⌦',
  Enter: '↩',
  Tab: '⇥',
  Escape: '⎋',
};

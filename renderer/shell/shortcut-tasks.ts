import { ACTIONS, type Action, type ActionId, type MenuId } from '../../shared/actions.ts';
import { formatShortcut, workingShortcuts } from '../actions/format-shortcut.ts';
import { isOffered } from '../actions/menu-groups.ts';
import { parseShortcut } from '../actions/shortcut.ts';
import type { App } from '../app.ts';
import { GESTURE_KEYS } from './gesture-keys.ts';

/** What a person is about, in the order of the sheet. */
export const TASKS = [
  { id: 'draw', label: 'Place and connect' },
  { id: 'select', label: 'Select' },
  { id: 'move', label: 'Move, size and nest' },
  { id: 'arrange', label: 'Arrange' },
  { id: 'edit', label: 'Edit' },
  { id: 'find', label: 'Find' },
  { id: 'view', label: 'Look around' },
  { id: 'check', label: 'Check and flip' },
  { id: 'file', label: 'Files and help' },
] as const;
export type TaskId = (typeof TASKS)[number]['id'];

export interface ShortcutRow {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
}

/** The rows of a task: its actions with their keys, four directions in one row, then what the pointer does with a key. */
export function rowsOfTask(app: App, task: TaskId): readonly ShortcutRow[] {
  const { capabilities } = app.host;
  const actions: readonly Action[] = ACTIONS;
  const rows: ShortcutRow[] = [];
  for (const action of actions) {
    if (taskOf(action) !== task || !isOffered(app, action.id)) continue;
    const keys = workingShortcuts(action.id, capabilities);
    if (keys.length === 0) continue;
    const family = FAMILIES.find(({ ids }) => ids.includes(action.id));
    if (family === undefined) rows.push({ id: action.id, label: action.label.replace('…', ''), keys });
    else if (family.ids[0] === action.id) {
      const others = family.ids.flatMap((id) => workingShortcuts(id, capabilities).slice(1));
      const keys = [keysOfFamily(family.ids, capabilities.isMac), ...others];
      rows.push({ id: action.id, label: family.label, keys });
    }
  }
  const gestures = GESTURE_KEYS.filter((gesture) => gesture.task === task).map(({ label, keys }) => ({
    id: label,
    label,
    keys: keys.map((key) =>
      key.replace('Mod', capabilities.isMac ? '⌘' : 'Ctrl').replace('Alt', capabilities.isMac ? '⌥' : 'Alt'),
    ),
  }));
  return [...rows, ...gestures];
}

/** By its own name, else by its menu. */
export function taskOf({ id, menu }: Pick<Action, 'id' | 'menu'>): TaskId {
  const named = BY_NAME.find(([, pattern]) => pattern.test(id));
  return named?.[0] ?? (menu === undefined ? 'edit' : BY_MENU[menu]);
}

const BY_NAME: readonly (readonly [TaskId, RegExp])[] = [
  ['check', /-findings?$|^(flip|split|review)/],
  ['find', /^(find|catalog|command-palette|compare|choose)/],
  ['select', /^(select|extend|next-element|previous-element|open-menu)/],
  ['draw', /^(connect|insert|quick|add|duplicate|next-piece|previous-piece|label-|route|turn|reverse)/],
  ['move', /^(nudge|widen|narrow|heighten|lower|move-|put-right|fit-frame|toggle-collapse|collapse)/],
  ['view', /^(present|pan-)/],
];

const BY_MENU: Readonly<Record<MenuId, TaskId>> = {
  file: 'file',
  edit: 'edit',
  arrange: 'arrange',
  view: 'view',
  diagram: 'check',
  help: 'file',
};

/** The same in four directions, which one row tells. */
const FAMILIES: readonly { readonly label: string; readonly ids: readonly ActionId[] }[] = [
  { label: 'The nearest that way', ids: ['select-left', 'select-right', 'select-up', 'select-down'] },
  { label: 'Add the nearest that way', ids: ['extend-left', 'extend-right', 'extend-up', 'extend-down'] },
  { label: 'Move by the grid', ids: ['nudge-left', 'nudge-right', 'nudge-up', 'nudge-down'] },
  { label: 'Move by a pixel', ids: ['nudge-left-fine', 'nudge-right-fine', 'nudge-up-fine', 'nudge-down-fine'] },
  { label: 'Size by the grid', ids: ['narrow', 'widen', 'lower', 'heighten'] },
  { label: 'Size by a pixel', ids: ['narrow-fine', 'widen-fine', 'lower-fine', 'heighten-fine'] },
  { label: 'Add one connected that way', ids: ['insert-left', 'insert-right', 'insert-above', 'insert-below'] },
];

/** "Ctrl+Shift+← → ↑ ↓" */
function keysOfFamily(ids: readonly ActionId[], isMac: boolean): string {
  const actions: readonly Action[] = ACTIONS;
  const shortcuts = ids.flatMap((id) => actions.find((action) => action.id === id)?.shortcuts?.[0] ?? []);
  const [first = '', ...others] = shortcuts;
  const rest = others.map((shortcut) => formatShortcut(parseShortcut(shortcut).key, isMac));
  return [formatShortcut(first, isMac), ...rest].join(' ');
}

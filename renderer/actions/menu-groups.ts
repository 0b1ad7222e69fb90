import { ACTIONS, type Action, type ActionId, type ContextPlace, type MenuId } from '../../shared/actions.ts';
import { groupBy } from '../../shared/group-by.ts';
import { foldOf } from '../../shared/menu-folds.ts';
import type { App } from '../app.ts';
import type { MenuEntry, MenuGroup } from '../ui/menu.tsx';
import { workingShortcuts } from './format-shortcut.ts';
import { isActionChecked, isActionEnabled, runAction } from './run-action.ts';

const TABLE: readonly Action[] = ACTIONS;

/** A menu of the table, as things stand; what the host lacks is left out. */
export function groupsOfMenu(app: App, menu: MenuId): readonly MenuGroup[] {
  return grouped(
    app,
    TABLE.filter((action) => action.menu === menu && isOffered(app, action.id)),
  );
}

/** What a right click offers in such a place: only what can be done there. */
export function groupsOfContext(app: App, place: ContextPlace): readonly MenuGroup[] {
  return grouped(
    app,
    TABLE.filter(({ id, context }) => context?.includes(place) && isActionEnabled(app, id)),
  );
}

function grouped(app: App, actions: readonly Action[]): readonly MenuGroup[] {
  const groups = groupBy(actions, ({ menu, group }) => `${menu} ${group}`);
  return [...groups].map(([id, rows]) => {
    const [first] = rows;
    return { id, fold: first && foldOf(first), entries: rows.map((row) => entryOf(app, row)) };
  });
}

function entryOf(app: App, { id, label }: Action): MenuEntry {
  return {
    id,
    label,
    shortcut: workingShortcuts(id, app.host.capabilities)[0],
    isEnabled: isActionEnabled(app, id),
    isChecked: isActionChecked(app, id),
    run: () => void runAction(app, id),
  };
}

/** What the host lacks is nowhere to be seen. */
export function isOffered({ host: { capabilities } }: App, id: ActionId): boolean {
  if (id === 'new-window') return capabilities.multipleWindows;
  if (id === 'close') return capabilities.closesWindow;
  return id !== 'copy-picture' || capabilities.copiesPictures;
}

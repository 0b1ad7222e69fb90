import { SquareChevronRight } from 'lucide-react';
import { ACTIONS, type Action, type ActionId, MENUS } from '../../shared/actions.ts';
import { searchedText } from '../../shared/catalog/match-text.ts';
import { workingShortcuts } from '../actions/format-shortcut.ts';
import { isOffered } from '../actions/menu-groups.ts';
import { isActionChecked, isActionEnabled, runAction } from '../actions/run-action.ts';
import { selection } from '../actions/selected-nodes.ts';
import type { App } from '../app.ts';
import type { SearchedEntry } from './entry.ts';

/** Every action of the table that the host has, as things stand; those that are possible first. */
export function actionEntries(app: App): readonly SearchedEntry[] {
  const rows: readonly Action[] = ACTIONS;
  return rows.filter(({ id }) => id !== 'command-palette' && isOffered(app, id)).map((row) => entryOf(app, row));
}

function entryOf(app: App, row: Action): SearchedEntry {
  const { id, label, menu } = row;
  const isOn = isActionChecked(app, id);
  const title = MENUS.find((one) => one.id === menu)?.label;
  return {
    entry: {
      key: `action:${id}`,
      label: label.replace('…', ''),
      detail: [title, isOn === undefined ? undefined : isOn ? 'on' : 'off'].filter(Boolean).join(' · '),
      shortcut: workingShortcuts(id, app.host.capabilities)[0],
      picture: SquareChevronRight,
      whyNot: isActionEnabled(app, id) ? undefined : whyNot(app, row),
      run: () => runAction(app, id),
    },
    texts: [label, ...(OTHER_WORDS[id] ?? []), `${title ?? ''} ${label}`].map(searchedText),
  };
}

function whyNot(app: App, { menu, context, id }: Action): string {
  if (id === 'undo' || id === 'redo') return `Nothing to ${id}`;
  const isOfElements = menu === 'arrange' || context?.some((place) => place !== 'canvas') === true;
  if (isOfElements && selection(app).size === 0) return 'Select something first';
  if (app.editor.view().nodes.size === 0) return 'Nothing is drawn yet';
  return isOfElements ? 'Not for what is selected' : 'Not possible now';
}

/** What people call it who do not know our word. */
const OTHER_WORDS: Partial<Readonly<Record<ActionId, readonly string[]>>> = {
  flip: ['switch cloud', 'convert to azure', 'convert to aws', 'turn'],
  'flip-check': ['preflight', 'validate the other cloud'],
  'flip-report': ['what changes', 'differences'],
  'split-view': ['side by side', 'both clouds'],
  export: ['png', 'svg', 'pdf', 'powerpoint', 'picture', 'save as image', 'download'],
  'copy-picture': ['png', 'screenshot'],
  'next-finding': ['validate', 'errors', 'problems', 'check'],
  'toggle-findings': ['problems', 'errors', 'validation'],
  'toggle-palette': ['palette', 'library', 'shapes'],
  'toggle-inspector': ['properties', 'details'],
  'toggle-outline': ['tree', 'layers'],
  'toggle-collapsed': ['fold', 'expand', 'open frame'],
  'fit-frames': ['shrink', 'resize to fit', 'wrap'],
  'toggle-minimap': ['minimap'],
  'theme-dark': ['dark mode'],
  'theme-light': ['light mode'],
  'open-recent': ['recent files', 'examples', 'welcome'],
  catalog: ['services', 'facts', 'limits'],
  review: ['summary', 'scores', 'well architected'],
  shortcuts: ['keys', 'hotkeys', 'help'],
  connect: ['line', 'arrow', 'edge', 'link'],
  'zoom-fit': ['show all', 'center'],
  'choose-compute': ['which compute', 'decide'],
  delete: ['remove'],
  rename: ['label', 'text', 'edit'],
  'move-into': ['nest', 'put in'],
  'move-out': ['unnest', 'take out'],
};

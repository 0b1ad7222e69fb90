/**
 * Everything a person can do by menu, shortcut or toolbar, in one table: native menus, the app's own menus, shortcuts and the
 * shortcut sheet are made from it. `Mod` is Cmd on a Mac and Ctrl elsewhere.
 */
interface ActionRow {
  readonly id: string;
  /** As a menu shows it; an ellipsis says that a dialog follows. */
  readonly label: string;
  /** The first is shown, all work. Keys are `KeyboardEvent.key` names, letters in upper case. */
  readonly shortcuts?: readonly string[];
  readonly menu?: MenuId;
  /** Groups of a menu are parted by a line. */
  readonly group?: number;
  /** Shown with a tick while it is on. */
  readonly isToggle?: true;
  /** Where a right click offers it. */
  readonly context?: readonly ContextPlace[];
}

export const MENUS = [
  { id: 'file', label: 'File' },
  { id: 'edit', label: 'Edit' },
  { id: 'arrange', label: 'Arrange' },
  { id: 'view', label: 'View' },
  { id: 'diagram', label: 'Diagram' },
  { id: 'help', label: 'Help' },
] as const;
export type MenuId = (typeof MENUS)[number]['id'];
export type ContextPlace = 'canvas' | 'node' | 'connection' | 'selection';

export const ACTIONS = [
  { id: 'new', label: 'New', shortcuts: ['Mod+N'], menu: 'file', group: 1 },
  { id: 'new-window', label: 'New window', shortcuts: ['Mod+Shift+N'], menu: 'file', group: 1 },
  { id: 'open', label: 'Open…', shortcuts: ['Mod+O'], menu: 'file', group: 1 },
  { id: 'open-recent', label: 'Start screen…', menu: 'file', group: 1 },
  { id: 'save', label: 'Save', shortcuts: ['Mod+S'], menu: 'file', group: 2 },
  { id: 'save-as', label: 'Save as…', shortcuts: ['Mod+Shift+S'], menu: 'file', group: 2 },
  { id: 'save-copy', label: 'Save a copy…', menu: 'file', group: 2 },
  { id: 'export', label: 'Export…', shortcuts: ['Mod+E'], menu: 'file', group: 3 },
  { id: 'copy-picture', label: 'Copy as picture', shortcuts: ['Mod+Shift+C'], menu: 'file', group: 3 },
  { id: 'close', label: 'Close window', shortcuts: ['Mod+W'], menu: 'file', group: 4 },

  { id: 'undo', label: 'Undo', shortcuts: ['Mod+Z'], menu: 'edit', group: 1 },
  { id: 'redo', label: 'Redo', shortcuts: ['Mod+Shift+Z', 'Mod+Y'], menu: 'edit', group: 1 },
  { id: 'cut', label: 'Cut', shortcuts: ['Mod+X'], menu: 'edit', group: 2, context: ['node', 'selection'] },
  { id: 'copy', label: 'Copy', shortcuts: ['Mod+C'], menu: 'edit', group: 2, context: ['node', 'selection'] },
  { id: 'paste', label: 'Paste', shortcuts: ['Mod+V'], menu: 'edit', group: 2, context: ['canvas', 'node'] },
  { id: 'duplicate', label: 'Duplicate', shortcuts: ['Mod+D'], menu: 'edit', group: 2, context: ['node', 'selection'] },
  {
    id: 'delete',
    label: 'Delete',
    shortcuts: ['Delete', 'Backspace'],
    menu: 'edit',
    group: 2,
    context: ['node', 'connection', 'selection'],
  },
  {
    id: 'delete-frame',
    label: 'Delete frame, keep contents',
    shortcuts: ['Mod+Delete', 'Mod+Backspace'],
    menu: 'edit',
    group: 2,
    context: ['node'],
  },
  { id: 'select-all', label: 'Select all', shortcuts: ['Mod+A'], menu: 'edit', group: 3, context: ['canvas'] },
  { id: 'select-none', label: 'Select none', shortcuts: ['Escape'], menu: 'edit', group: 3 },
  {
    id: 'rename',
    label: 'Rename',
    shortcuts: ['F2', 'Enter'],
    menu: 'edit',
    group: 4,
    context: ['node', 'connection'],
  },
  { id: 'connect', label: 'Connect to…', shortcuts: ['C'], menu: 'edit', group: 4, context: ['node', 'selection'] },
  { id: 'next-element', label: 'Select the next element', shortcuts: ['Tab'] },
  { id: 'previous-element', label: 'Select the previous element', shortcuts: ['Shift+Tab'] },
  { id: 'select-left', label: 'Select to the left', shortcuts: ['Alt+ArrowLeft'] },
  { id: 'select-right', label: 'Select to the right', shortcuts: ['Alt+ArrowRight'] },
  { id: 'select-up', label: 'Select above', shortcuts: ['Alt+ArrowUp'] },
  { id: 'select-down', label: 'Select below', shortcuts: ['Alt+ArrowDown'] },
  { id: 'extend-left', label: 'Add to the selection on the left', shortcuts: ['Shift+Alt+ArrowLeft'] },
  { id: 'extend-right', label: 'Add to the selection on the right', shortcuts: ['Shift+Alt+ArrowRight'] },
  { id: 'extend-up', label: 'Add to the selection above', shortcuts: ['Shift+Alt+ArrowUp'] },
  { id: 'extend-down', label: 'Add to the selection below', shortcuts: ['Shift+Alt+ArrowDown'] },
  { id: 'open-menu', label: 'Menu of the selection', shortcuts: ['Shift+F10', 'ContextMenu'] },

  {
    id: 'bring-front',
    label: 'Bring to front',
    shortcuts: ['Mod+Shift+]'],
    menu: 'arrange',
    group: 1,
    context: ['node', 'selection'],
  },
  { id: 'bring-forward', label: 'Bring forward', shortcuts: ['Mod+]'], menu: 'arrange', group: 1 },
  { id: 'send-backward', label: 'Send backward', shortcuts: ['Mod+['], menu: 'arrange', group: 1 },
  {
    id: 'send-back',
    label: 'Send to back',
    shortcuts: ['Mod+Shift+['],
    menu: 'arrange',
    group: 1,
    context: ['node', 'selection'],
  },
  { id: 'align-left', label: 'Align left', menu: 'arrange', group: 2, context: ['selection'] },
  { id: 'align-center', label: 'Align centres', menu: 'arrange', group: 2, context: ['selection'] },
  { id: 'align-right', label: 'Align right', menu: 'arrange', group: 2, context: ['selection'] },
  { id: 'align-top', label: 'Align top', menu: 'arrange', group: 3, context: ['selection'] },
  { id: 'align-middle', label: 'Align middles', menu: 'arrange', group: 3, context: ['selection'] },
  { id: 'align-bottom', label: 'Align bottom', menu: 'arrange', group: 3, context: ['selection'] },
  { id: 'distribute-horizontal', label: 'Distribute horizontally', menu: 'arrange', group: 4, context: ['selection'] },
  { id: 'distribute-vertical', label: 'Distribute vertically', menu: 'arrange', group: 4, context: ['selection'] },
  { id: 'nudge-left', label: 'Move left', shortcuts: ['ArrowLeft'], menu: 'arrange', group: 5 },
  { id: 'nudge-right', label: 'Move right', shortcuts: ['ArrowRight'], menu: 'arrange', group: 5 },
  { id: 'nudge-up', label: 'Move up', shortcuts: ['ArrowUp'], menu: 'arrange', group: 5 },
  { id: 'nudge-down', label: 'Move down', shortcuts: ['ArrowDown'], menu: 'arrange', group: 5 },
  { id: 'nudge-left-fine', label: 'Move left by a pixel', shortcuts: ['Shift+ArrowLeft'] },
  { id: 'nudge-right-fine', label: 'Move right by a pixel', shortcuts: ['Shift+ArrowRight'] },
  { id: 'nudge-up-fine', label: 'Move up by a pixel', shortcuts: ['Shift+ArrowUp'] },
  { id: 'nudge-down-fine', label: 'Move down by a pixel', shortcuts: ['Shift+ArrowDown'] },
  { id: 'widen', label: 'Make wider', shortcuts: ['Mod+Shift+ArrowRight'] },
  { id: 'narrow', label: 'Make narrower', shortcuts: ['Mod+Shift+ArrowLeft'] },
  { id: 'heighten', label: 'Make taller', shortcuts: ['Mod+Shift+ArrowDown'] },
  { id: 'lower', label: 'Make lower', shortcuts: ['Mod+Shift+ArrowUp'] },
  { id: 'widen-fine', label: 'Make wider by a pixel', shortcuts: ['Mod+Alt+Shift+ArrowRight'] },
  { id: 'narrow-fine', label: 'Make narrower by a pixel', shortcuts: ['Mod+Alt+Shift+ArrowLeft'] },
  { id: 'heighten-fine', label: 'Make taller by a pixel', shortcuts: ['Mod+Alt+Shift+ArrowDown'] },
  { id: 'lower-fine', label: 'Make lower by a pixel', shortcuts: ['Mod+Alt+Shift+ArrowUp'] },
  {
    id: 'move-into',
    label: 'Move into the nearest frame',
    shortcuts: ['Mod+ArrowDown'],
    menu: 'arrange',
    group: 6,
    context: ['node', 'selection'],
  },
  {
    id: 'move-out',
    label: 'Move out of the frame',
    shortcuts: ['Mod+ArrowUp'],
    menu: 'arrange',
    group: 6,
    context: ['node', 'selection'],
  },
  {
    id: 'put-right',
    label: 'Move to where it belongs',
    shortcuts: ['Mod+Shift+Enter'],
    menu: 'arrange',
    group: 6,
    context: ['node'],
  },
  {
    id: 'toggle-frame',
    label: 'Draw as a frame',
    menu: 'arrange',
    group: 6,
    isToggle: true,
    context: ['node'],
  },

  { id: 'zoom-in', label: 'Zoom in', shortcuts: ['Mod+=', 'Mod++'], menu: 'view', group: 1 },
  { id: 'zoom-out', label: 'Zoom out', shortcuts: ['Mod+-'], menu: 'view', group: 1 },
  { id: 'zoom-actual', label: 'Actual size', shortcuts: ['Mod+0'], menu: 'view', group: 1 },
  {
    id: 'zoom-fit',
    label: 'Fit the diagram',
    shortcuts: ['Mod+1', 'Shift+!'],
    menu: 'view',
    group: 1,
    context: ['canvas'],
  },
  { id: 'zoom-selection', label: 'Fit the selection', shortcuts: ['Mod+2'], menu: 'view', group: 1 },
  { id: 'pan-up', label: 'Look farther up', shortcuts: ['PageUp'] },
  { id: 'pan-down', label: 'Look farther down', shortcuts: ['PageDown'] },
  { id: 'pan-left', label: 'Look farther left', shortcuts: ['Shift+PageUp'] },
  { id: 'pan-right', label: 'Look farther right', shortcuts: ['Shift+PageDown'] },
  { id: 'toggle-palette', label: 'Services', shortcuts: ['Mod+Alt+1'], menu: 'view', group: 2, isToggle: true },
  { id: 'toggle-outline', label: 'Outline', shortcuts: ['Mod+Alt+4'], menu: 'view', group: 2, isToggle: true },
  { id: 'toggle-inspector', label: 'Inspector', shortcuts: ['Mod+Alt+2'], menu: 'view', group: 2, isToggle: true },
  { id: 'toggle-findings', label: 'Findings', shortcuts: ['Mod+Alt+3'], menu: 'view', group: 2, isToggle: true },
  { id: 'toggle-minimap', label: 'Overview', menu: 'view', group: 2, isToggle: true },
  {
    id: 'toggle-grid',
    label: 'Grid',
    shortcuts: ["Mod+'"],
    menu: 'view',
    group: 3,
    isToggle: true,
    context: ['canvas'],
  },
  {
    id: 'toggle-snap',
    label: 'Snap to grid',
    shortcuts: ["Mod+Shift+'"],
    menu: 'view',
    group: 3,
    isToggle: true,
    context: ['canvas'],
  },
  { id: 'theme-light', label: 'Light theme', menu: 'view', group: 4, isToggle: true },
  { id: 'theme-dark', label: 'Dark theme', menu: 'view', group: 4, isToggle: true },
  { id: 'theme-system', label: 'Theme of the system', menu: 'view', group: 4, isToggle: true },
  { id: 'next-region', label: 'Next part of the window', shortcuts: ['F6'], menu: 'view', group: 5 },
  { id: 'previous-region', label: 'Previous part of the window', shortcuts: ['Shift+F6'], menu: 'view', group: 5 },

  { id: 'flip', label: 'Flip to the other cloud', shortcuts: ['Mod+Shift+F'], menu: 'diagram', group: 1 },
  { id: 'flip-check', label: 'Check before the flip…', shortcuts: ['Mod+Shift+B'], menu: 'diagram', group: 1 },
  { id: 'split-view', label: 'Show both sides', shortcuts: ['Mod+Shift+D'], menu: 'diagram', group: 1 },
  { id: 'flip-report', label: 'What the flip changes…', shortcuts: ['Mod+Shift+R'], menu: 'diagram', group: 1 },
  {
    id: 'flip-part',
    label: 'Flip this part only',
    menu: 'diagram',
    group: 1,
    context: ['node', 'selection'],
  },
  {
    id: 'toggle-pin',
    label: 'Stay on this cloud',
    menu: 'diagram',
    group: 1,
    isToggle: true,
    context: ['node', 'selection'],
  },
  { id: 'find-service', label: 'Search services', shortcuts: ['/'], menu: 'diagram', group: 2 },
  { id: 'catalog', label: 'Service catalog…', shortcuts: ['Mod+Shift+K'], menu: 'diagram', group: 2 },
  {
    id: 'compare',
    label: 'Compare services…',
    shortcuts: ['Mod+Shift+L'],
    menu: 'diagram',
    group: 2,
    context: ['node', 'selection'],
  },
  {
    id: 'choose-compute',
    label: 'Choose compute…',
    shortcuts: ['Mod+Shift+Y'],
    menu: 'diagram',
    group: 2,
    context: ['canvas', 'node'],
  },
  { id: 'next-finding', label: 'Next finding', shortcuts: ['F8'], menu: 'diagram', group: 3 },
  { id: 'previous-finding', label: 'Previous finding', shortcuts: ['Shift+F8'], menu: 'diagram', group: 3 },
  { id: 'filter-findings', label: 'Filter the findings', shortcuts: ['Mod+Alt+F'], menu: 'diagram', group: 3 },
  { id: 'review', label: 'Review summary…', shortcuts: ['F9'], menu: 'diagram', group: 3 },

  { id: 'shortcuts', label: 'Keyboard shortcuts', shortcuts: ['Shift+?', 'F1'], menu: 'help', group: 1 },
  { id: 'about', label: 'About Skyflip', menu: 'help', group: 2 },
] as const satisfies readonly ActionRow[];

export type ActionId = (typeof ACTIONS)[number]['id'];
/** A row with its optional columns, whatever it has of them. */
export type Action = Omit<ActionRow, 'id'> & { readonly id: ActionId };

export function actionOf(id: ActionId): Action {
  const found = (ACTIONS as readonly Action[]).find((action) => action.id === id);
  if (found === undefined) throw new Error(`no action "${id}"`);
  return found;
}

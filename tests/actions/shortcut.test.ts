import { describe, expect, test } from 'vitest';
import { actionForStroke } from '../../renderer/actions/action-for-stroke.ts';
import { formatShortcut } from '../../renderer/actions/format-shortcut.ts';
import { strokeOf } from '../../renderer/actions/shortcut.ts';
import { worksIn } from '../../renderer/actions/works-in.ts';
import { type ActionId, actionOf } from '../../shared/actions.ts';

interface Press {
  readonly key: string;
  readonly code?: string;
  /** C: Ctrl, M: Meta, A: Alt, S: Shift, G: AltGr. */
  readonly with?: string;
}

function press({ key, code = '', with: held = '' }: Press): Parameters<typeof strokeOf>[0] {
  return {
    key,
    code,
    ctrlKey: held.includes('C'),
    metaKey: held.includes('M'),
    altKey: held.includes('A'),
    shiftKey: held.includes('S'),
    getModifierState: (name) => name === 'AltGraph' && held.includes('G'),
  };
}

function actionOfPress(pressed: Press, isMac = false): ActionId | undefined {
  const stroke = strokeOf(press(pressed), isMac);
  return stroke === undefined ? undefined : actionForStroke(stroke)?.id;
}

describe('a key on an American keyboard', () => {
  test.each<Press & { is: ActionId | undefined }>([
    { key: 'z', with: 'C', is: 'undo' },
    { key: 'Z', with: 'CS', is: 'redo' },
    { key: 'y', with: 'C', is: 'redo' },
    { key: 'c', is: 'connect' },
    { key: 'C', with: 'S', is: undefined },
    { key: 'Delete', is: 'delete' },
    { key: 'Delete', with: 'C', is: 'delete-frame' },
    { key: ']', code: 'BracketRight', with: 'C', is: 'bring-forward' },
    { key: '}', code: 'BracketRight', with: 'CS', is: 'bring-front' },
    { key: "'", code: 'Quote', with: 'C', is: 'toggle-grid' },
    { key: '"', code: 'Quote', with: 'CS', is: 'toggle-snap' },
    { key: '?', code: 'Slash', with: 'S', is: 'shortcuts' },
    { key: '!', code: 'Digit1', with: 'S', is: 'zoom-fit' },
    { key: '+', code: 'Equal', with: 'CS', is: 'zoom-in' },
    { key: '1', code: 'Digit1', with: 'CA', is: 'toggle-palette' },
    { key: 'ArrowLeft', is: 'nudge-left' },
    { key: 'ArrowLeft', with: 'S', is: 'nudge-left-fine' },
    { key: 'ArrowLeft', with: 'A', is: 'select-left' },
    { key: 'F10', with: 'S', is: 'open-menu' },
    { key: '1', is: undefined },
    { key: '[', is: undefined },
    { key: 'z', with: 'M', is: undefined },
  ])('$with $key is $is', ({ is, ...pressed }) => expect(actionOfPress(pressed)).toBe(is));
});

describe('a key of another layout', () => {
  test.each<Press & { layout: string; is: ActionId | undefined }>([
    { layout: 'German', key: '?', code: 'Minus', with: 'S', is: 'shortcuts' },
    { layout: 'German', key: '/', code: 'Digit7', with: 'S', is: 'quick-insert' },
    { layout: 'German', key: '/', code: 'Digit7', with: 'CS', is: 'find-service' },
    { layout: 'German', key: 'ü', code: 'BracketLeft', with: 'C', is: 'send-backward' },
    { layout: 'German', key: 'Ü', code: 'BracketLeft', with: 'CS', is: 'send-back' },
    { layout: 'German', key: 'ä', code: 'Quote', with: 'C', is: 'toggle-grid' },
    { layout: 'German', key: '+', code: 'BracketRight', with: 'C', is: 'zoom-in' },
    { layout: 'German', key: 'z', code: 'KeyY', with: 'C', is: 'undo' },
    { layout: 'German', key: '@', code: 'KeyQ', with: 'CAG', is: undefined },
    { layout: 'Spanish', key: '@', code: 'Digit2', with: 'CAG', is: undefined },
    { layout: 'French', key: '!', code: 'Slash', is: 'zoom-fit' },
    { layout: 'French', key: '&', code: 'Digit1', with: 'C', is: 'zoom-fit' },
    { layout: 'French', key: 'à', code: 'Digit0', with: 'C', is: 'zoom-actual' },
    { layout: 'French', key: '&', code: 'Digit1', is: undefined },
    { layout: 'Russian', key: 'я', code: 'KeyZ', with: 'C', is: 'undo' },
    { layout: 'Russian', key: 'с', code: 'KeyC', is: 'connect' },
    { layout: 'Dvorak', key: 'z', code: 'Slash', with: 'C', is: 'undo' },
    { layout: 'Dvorak', key: ';', code: 'KeyZ', with: 'C', is: undefined },
  ])('$layout $with $key is $is', ({ is, layout: _, ...pressed }) => expect(actionOfPress(pressed)).toBe(is));
});

test.each<Press & { is: ActionId | undefined }>([
  { key: 'z', with: 'M', is: 'undo' },
  { key: 'z', with: 'C', is: undefined },
  { key: '¡', code: 'Digit1', with: 'MA', is: 'toggle-palette' },
])('on a Mac, $with $key is $is', ({ is, ...pressed }) => expect(actionOfPress(pressed, true)).toBe(is));

describe('a shortcut is written as the platform does', () => {
  test.each([
    ['Mod+Shift+Z', 'Ctrl+Shift+Z', '⇧⌘Z'],
    ['Mod++', 'Ctrl++', '⌘+'],
    ['Mod+-', 'Ctrl+−', '⌘−'],
    ['Shift+?', '?', '?'],
    ['Alt+ArrowLeft', 'Alt+←', '⌥←'],
    ['Escape', 'Esc', '⎋'],
  ])('%s', (shortcut, plain, mac) => {
    expect([formatShortcut(shortcut, false), formatShortcut(shortcut, true)]).toEqual([plain, mac]);
  });
});

describe('where the keyboard is decides what a key means', () => {
  test.each<Press & { action: ActionId; in: string }>([
    { key: 'Delete', action: 'delete', in: 'canvas' },
    { key: 'Enter', action: 'rename', in: 'canvas' },
    { key: 'z', with: 'C', action: 'undo', in: 'canvas control' },
    { key: 's', with: 'C', action: 'save', in: 'canvas field control' },
    { key: 'F8', action: 'next-finding', in: 'canvas field control' },
    { key: '/', action: 'quick-insert', in: 'canvas' },
    { key: '/', with: 'C', action: 'find-service', in: 'canvas field control' },
    { key: '?', with: 'S', action: 'shortcuts', in: 'canvas' },
    { key: 'F1', action: 'shortcuts', in: 'canvas field control' },
    { key: 's', action: 'add-note', in: 'canvas' },
    { key: 'Tab', action: 'next-element', in: 'canvas' },
    { key: 'ArrowDown', action: 'nudge-down', in: 'canvas' },
    { key: 'ArrowDown', with: 'C', action: 'move-into', in: 'canvas control' },
    { key: 'c', action: 'connect', in: 'canvas' },
  ])('$with $key works in: $in', ({ action, in: places, ...pressed }) => {
    const stroke = strokeOf(press(pressed), false);
    const focuses = ['canvas', 'field', 'control', 'over'] as const;
    const working = focuses.filter((focus) => stroke !== undefined && worksIn(focus, actionOf(action), stroke));
    expect(working.join(' ')).toBe(places);
  });
});

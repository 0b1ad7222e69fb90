import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bindKeyboard } from '../../renderer/actions/keyboard.ts';
import type { App } from '../../renderer/app.ts';
import { diagram } from '../support/diagram-builder.ts';
import { canvasWith, selected, startApp } from '../support/test-app.ts';

const drawn = diagram('aws').node('queue', 'aws.sqs').node('fn', 'aws.lambda').done();

/** As much of a page as the keyboard looks at. */
class PageElement {
  readonly inside: readonly string[];
  constructor(...inside: readonly string[]) {
    this.inside = inside;
  }
  closest(selectors: string): PageElement | null {
    return selectors.split(', ').some((selector) => this.inside.includes(selector)) ? this : null;
  }
}
class Field extends PageElement {
  readonly type = 'text';
}

const PLACES = {
  canvas: new PageElement('#root', 'main'),
  field: new Field('#root', 'main'),
  'field at rest': new Field('#root', 'aside', '[data-resting]'),
  list: new PageElement('#root', 'aside'),
  button: new PageElement('#root', 'main', 'button'),
  menu: new PageElement('body'),
};

let app: App;
let unbind: () => void;
let page: EventTarget;

beforeEach(async () => {
  page = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('Element', PageElement);
  vi.stubGlobal('HTMLElement', PageElement);
  vi.stubGlobal('HTMLInputElement', Field);
  vi.stubGlobal('HTMLTextAreaElement', class {});
  app = await startApp(drawn);
  unbind = bindKeyboard(app);
});
afterEach(() => {
  unbind();
  vi.unstubAllGlobals();
});

/** Whether the browser was kept from doing what it does by itself. */
function press(keys: string, place: keyof typeof PLACES = 'canvas', isRepeated = false): boolean {
  const key = keys.split('+').at(-1) ?? '';
  const event = new Event('keydown', { cancelable: true });
  const fields = {
    key,
    code: '',
    ctrlKey: keys.includes('Ctrl+'),
    shiftKey: keys.includes('Shift+'),
    altKey: false,
    metaKey: false,
    repeat: isRepeated,
    getModifierState: () => false,
    target: PLACES[place],
  };
  for (const [name, value] of Object.entries(fields)) Object.defineProperty(event, name, { value });
  page.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('a key on the canvas', () => {
  test('does what the table says, and nothing else', () => {
    app.editor.select(['queue']);
    expect(press('Delete')).toBe(true);
    expect(Object.keys(app.editor.diagram().nodes)).toEqual(['fn']);
    expect(press('Ctrl+z')).toBe(true);
    expect(app.editor.diagram()).toBe(drawn);
  });

  test('of no action is left to the browser', () => {
    expect([press('q'), press('Ctrl+l'), press('F7')]).toEqual([false, false, false]);
  });

  test('walks the elements and then leaves the canvas', () => {
    expect([press('Tab'), press('Tab'), press('Tab')]).toEqual([true, true, false]);
    expect(selected(app)).toEqual(['fn']);
  });

  test('that is held down repeats what may be repeated', () => {
    app.editor.select(['queue']);
    press('ArrowRight');
    press('ArrowRight', 'canvas', true);
    press('Ctrl+d', 'canvas', true);
    expect(app.editor.diagram().nodes.queue?.frame.x).toBe(16);
    expect(Object.keys(app.editor.diagram().nodes)).toHaveLength(2);
  });

  test('waits until what is being dragged is let go', () => {
    app.editor.select(['queue']);
    app.gestures.setState({ gesture: { kind: 'move', ids: ['queue'], dx: 8, dy: 0, target: null } });
    expect([press('Delete'), press('Ctrl+d'), press('Tab')]).toEqual([false, true, false]);
    expect(app.editor.diagram()).toBe(drawn);
    expect(selected(app)).toEqual(['queue']);
  });

  test('of the clipboard comes as an event of the clipboard', () => {
    app.editor.select(['queue']);
    expect([press('Ctrl+c'), press('Ctrl+x'), press('Ctrl+v')]).toEqual([false, false, false]);
    expect(app.editor.diagram()).toBe(drawn);
  });

  test('steers a connection that the keyboard began', () => {
    app.editor.select(['queue']);
    press('c');
    press('Tab');
    press('Enter');
    expect(Object.values(app.editor.diagram().connections)).toMatchObject([{ from: 'queue', to: 'fn' }]);
  });
});

describe('a key elsewhere', () => {
  test.each<[keyof typeof PLACES, string]>([
    ['field', 'Delete'],
    ['field', 'Ctrl+z'],
    ['field', 'Enter'],
    ['field', '/'],
    ['button', 'Enter'],
    ['button', 'Tab'],
    ['list', 'ArrowDown'],
    ['list', 'Delete'],
    ['menu', 'ArrowDown'],
    ['menu', 'c'],
  ])('in a %s, %s is its own', (place, keys) => {
    app.editor.select(['queue']);
    expect(press(keys, place)).toBe(false);
    expect(app.editor.diagram()).toBe(drawn);
  });

  test.each<[keyof typeof PLACES, string]>([
    ['field', 'Ctrl+d'],
    ['menu', 'Ctrl+s'],
    ['menu', 'Ctrl+d'],
  ])('in a %s, %s does neither what the app nor what the browser would', (place, keys) => {
    app.editor.select(['queue']);
    expect(press(keys, place)).toBe(true);
    expect(app.editor.diagram()).toBe(drawn);
  });

  test.each<keyof typeof PLACES>(['list', 'field at rest'])('in a %s, undo undoes', (place) => {
    app.editor.select(['queue']);
    press('Delete');
    expect(press('Ctrl+z', place)).toBe(true);
    expect(app.editor.diagram()).toBe(drawn);
  });

  test.each<[keyof typeof PLACES, number]>([
    ['field', 1],
    ['list', 1],
    ['button', 1],
    ['menu', 0],
  ])('in a %s, Escape that nothing there takes leads to the canvas %i times', (place, times) => {
    const focus = vi.fn();
    app.canvas.current = { ...canvasWith(null), focus };
    press('Escape', place);
    expect(focus).toHaveBeenCalledTimes(times);
  });
});

test('nothing behind an open dialog is touched', () => {
  app.editor.select(['queue']);
  app.ui.open('about');
  expect([press('Delete'), press('Ctrl+d'), press('Ctrl+s')]).toEqual([false, true, true]);
  expect(app.editor.diagram()).toBe(drawn);
});

import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AppWindow } from '../../electron/shell/app-window.ts';
import { guardQuit } from '../../electron/shell/quit.ts';
import type { FakeWindow } from './fake-window.ts';
import { type InProcessApp, NO_DESK, startInProcess } from './in-process-app.ts';
import { temporaryFolder } from './temporary-folder.ts';

const asked = vi.hoisted(() => ({ messages: [] as string[], answer: 0 }));
vi.mock('electron', () => ({
  dialog: {
    showMessageBox: async (_window: unknown, { message }: { message: string }) => {
      asked.messages.push(message);
      return { response: asked.answer };
    },
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  asked.messages = [];
  asked.answer = 0;
});
afterEach(() => void vi.useRealTimers());

describe('closing a window', () => {
  test('without unsaved work asks nobody', () => {
    const { appWindow } = openWindow(false);
    appWindow.window.close();
    expect(appWindow.window.isDestroyed()).toBe(true);
  });

  test('whose page never said anything asks nobody', () => {
    const { app } = openWindow(false);
    const silent = app.openWindow(NO_DESK);
    silent.window.close();
    expect(silent.window.isDestroyed()).toBe(true);
  });

  test('with unsaved work asks its page, and only closes when that says so', async () => {
    const { appWindow, told } = openWindow(true);
    appWindow.window.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([{ kind: 'close-requested' }]);
    appWindow.hearClose();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked.messages).toEqual([]);
    expect(appWindow.window.isDestroyed()).toBe(false);
    appWindow.close();
    expect(appWindow.window.isDestroyed()).toBe(true);
  });

  test.each([
    ['waits', 0, false],
    ['closes it', 2, true],
  ])('whose page hangs asks in its place; the person %s', async (_what, answer, isGone) => {
    asked.answer = answer;
    const { appWindow } = openWindow(true);
    appWindow.window.close();
    await vi.advanceTimersByTimeAsync(3900);
    expect(asked.messages).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(asked.messages).toEqual(['This window does not answer.']);
    expect(appWindow.window.isDestroyed()).toBe(isGone);
  });
});

test('a page that hangs on its own is asked about once, however often that is noticed', async () => {
  const { appWindow } = openWindow(false);
  appWindow.window.emit('unresponsive');
  appWindow.window.emit('unresponsive');
  await vi.advanceTimersByTimeAsync(0);
  expect(asked.messages).toEqual(['This window does not answer.']);
});

describe('ending the app', () => {
  test('asks windows with unsaved work one by one, and goes on when each has closed', async () => {
    const { app, appWindow: first, told: toldFirst } = openWindow(true);
    const { appWindow: second, told: toldSecond } = openWindow(true, app);
    const quit = quittable(app);
    expect(quit()).toBe('prevented');
    await vi.advanceTimersByTimeAsync(0);
    expect([toldFirst.length, toldSecond.length]).toEqual([0, 1]);
    second.close();
    await vi.advanceTimersByTimeAsync(0);
    expect([toldFirst.length, first.window.isDestroyed()]).toEqual([1, false]);
    first.close();
    expect(quit()).toBe('quits');
  });

  test('asks nothing where all is saved', () => {
    const { app } = openWindow(false);
    expect(quittable(app)()).toBe('quits');
  });

  test('was not meant any more when a window closes much later', async () => {
    const { app, appWindow: first } = openWindow(true);
    const { appWindow: second, told } = openWindow(true, app);
    expect(quittable(app)()).toBe('prevented');
    second.hearClose();
    await vi.advanceTimersByTimeAsync(120_000);
    told.length = 0;
    second.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([]);
    expect(first.window.isDestroyed()).toBe(false);
  });
});

function openWindow(hasUnsavedWork: boolean, app: InProcessApp = startInProcess(temporaryFolder())) {
  const appWindow: AppWindow = app.openWindow(NO_DESK);
  const told: unknown[] = [];
  (appWindow.window as unknown as FakeWindow).webContents.onSend = (event) => void told.push(event);
  appWindow.listen();
  appWindow.show({ title: 't', hasUnsavedWork, ref: null, enabledActions: [], checkedActions: [], theme: 'dark' });
  return { app, appWindow, told };
}

/** Tries to quit as Electron does. */
function quittable({ windows }: InProcessApp): () => 'prevented' | 'quits' {
  const app = new EventEmitter();
  const quit = (): 'prevented' | 'quits' => {
    let isPrevented = false;
    const preventDefault = (): void => {
      isPrevented = true;
    };
    app.emit('before-quit', { preventDefault });
    return isPrevented ? 'prevented' : 'quits';
  };
  const guard = guardQuit(Object.assign(app, { quit }) as unknown as App, windows);
  for (const { window } of windows.all) window.once('closed', () => guard.goOn());
  return quit;
}

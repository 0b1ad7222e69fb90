import { describe, expect, test } from 'vitest';
import { fillScreen } from '../../electron/shell/fill-screen.ts';
import { outcomeOf, printPage } from '../../electron/shell/print-page.ts';

/** A window that only knows how large it is, and treats its menu as Electron does. */
function fakeWindow(isFull: boolean) {
  const state = { isFull, hasMenu: !isFull };
  let hadMenu = true;
  return {
    state,
    isFullScreen: () => state.isFull,
    setFullScreen: (full: boolean) => {
      if (full) hadMenu = state.hasMenu;
      state.hasMenu = full ? false : hadMenu;
      state.isFull = full;
    },
    isMenuBarVisible: () => state.hasMenu,
    setMenuBarVisibility: (isShown: boolean) => {
      state.hasMenu = isShown;
    },
  };
}

test.each([false, true])('a window goes back to what it was before it filled the screen: %s', (before) => {
  const window = fakeWindow(before);
  const was = { ...window.state };
  const fill = fillScreen(window);
  fill(true);
  fill(true);
  expect(window.state).toEqual({ isFull: true, hasMenu: false });
  fill(false);
  expect(window.state).toEqual(was);
  window.setFullScreen(false);
  expect(window.state).toEqual({ isFull: false, hasMenu: true });
});

test.each([false, true])('a person who leaves the full screen by a key stays out of it: %s', (before) => {
  const window = fakeWindow(before);
  const fill = fillScreen(window);
  fill(true);
  window.setFullScreen(false);
  fill(false);
  expect(window.state).toEqual({ isFull: false, hasMenu: true });
});

describe('what Chromium says of printing', () => {
  test.each([
    ['Print job canceled', 'cancelled'],
    ['cancelled', 'cancelled'],
    ['No printers available on the network', 'no-printer'],
    ['Invalid printer settings', 'no-printer'],
    ['Print job failed', 'failed'],
    ['', 'failed'],
  ])('%s', (reason, outcome) => {
    expect(outcomeOf(reason)).toBe(outcome);
  });

  test.each<[what: string, isPrinted: boolean, reason: string, printers: readonly string[] | null, outcome: string]>([
    ['what was printed was printed, whatever the reason says', true, '', [], 'printed'],
    ['a printer that fails is to blame', false, 'Print job failed', ['Office'], 'failed'],
    ['without a printer nothing could be printed', false, 'Print job failed', [], 'no-printer'],
    ['printers that cannot be asked for are none', false, 'Print job failed', null, 'no-printer'],
    ['who cancels needs no printer', false, 'cancelled', [], 'cancelled'],
  ])('%s', async (_what, isPrinted, reason, printers, outcome) => {
    const grounds: string[] = ['#101216'];
    let behind: string | undefined;
    const window = {
      getBackgroundColor: () => grounds.at(-1)?.toUpperCase(),
      setBackgroundColor: (colour: string) => void grounds.push(colour),
      isDestroyed: () => false,
      webContents: {
        print: (_: unknown, done: (isPrinted: boolean, reason: string) => void): void => {
          behind = grounds.at(-1);
          done(isPrinted, reason);
        },
        getPrintersAsync: async () => printers ?? Promise.reject(new Error('no service')),
      },
    };
    expect(await printPage(window as never, { size: 'A4', isLandscape: true })).toBe(outcome);
    expect([behind, grounds.at(-1)]).toEqual(['#ffffff', '#101216']);
  });
});

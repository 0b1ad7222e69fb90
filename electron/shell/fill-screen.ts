import type { BrowserWindow } from 'electron';

type Screened = Pick<BrowserWindow, 'isFullScreen' | 'setFullScreen' | 'setMenuBarVisibility'>;

/** Takes the window over the screen and back to what it was, which may have been the same. */
export function fillScreen(window: Screened): (isFull: boolean) => void {
  let before: boolean | null = null;
  return (isFull) => {
    if (isFull) before ??= window.isFullScreen();
    window.setFullScreen(isFull || before === true);
    window.setMenuBarVisibility(!isFull);
    if (!isFull) before = null;
  };
}

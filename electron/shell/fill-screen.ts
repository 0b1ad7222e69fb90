import type { BrowserWindow } from 'electron';

type Screened = Pick<BrowserWindow, 'isFullScreen' | 'setFullScreen' | 'isMenuBarVisible' | 'setMenuBarVisibility'>;

/** Takes the window over the screen and back to what it was, which may have been the same. */
export function fillScreen(window: Screened): (isFull: boolean) => void {
  let before: { readonly isFull: boolean; readonly hasMenu: boolean } | null = null;
  const fill = (): void => {
    before ??= { isFull: window.isFullScreen(), hasMenu: window.isMenuBarVisible() };
    // Asked twice, Electron takes the hidden menu for the one to come back to.
    if (!window.isFullScreen()) window.setFullScreen(true);
    window.setMenuBarVisibility(false);
  };
  const goBack = (): void => {
    // A person who has left the full screen meanwhile is not taken there again.
    const staysFull = before?.isFull === true && window.isFullScreen();
    if (!staysFull && window.isFullScreen()) window.setFullScreen(false);
    window.setMenuBarVisibility(staysFull ? before?.hasMenu === true : true);
    before = null;
  };
  return (isFull) => (isFull ? fill() : goBack());
}

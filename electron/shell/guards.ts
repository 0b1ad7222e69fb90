import type { App, Session, WebContents } from 'electron';

export interface GuardParts {
  /** True for the page itself, which may be loaded again, and for what the server has it load while the app is developed. */
  readonly mayNavigate: (url: string) => boolean;
  /**
   * A file that the person dropped on the page. Chromium asks to open its address, and lets a page ask so for no other file: of its
   * own accord it may not even name one, which the browser process checks.
   */
  readonly onFileDropped: (contents: WebContents, url: string) => void;
}

/** Every page that ever comes to be, whoever made it, stays where it is, opens nothing and embeds nothing. */
export function guardPages(app: App, { mayNavigate, onFileDropped }: GuardParts): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      if (isFile(url)) onFileDropped(contents, url);
      else console.warn(`Refused a window for ${url.slice(0, 200)}`);
      return { action: 'deny' };
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (mayNavigate(event.url)) return;
      event.preventDefault();
      if (event.isMainFrame && isFile(event.url)) onFileDropped(contents, event.url);
      else console.warn(`Refused to go to ${event.url.slice(0, 200)}`);
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    // Addresses that leak through WebRTC go past every other guard.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

/** What a page may ask of the machine: nothing. The clipboard is reached through named calls. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
}

function isFile(url: string): boolean {
  return url.startsWith('file:');
}

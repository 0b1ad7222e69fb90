import type { App, Session } from 'electron';

/** Before the app is ready: what Chromium does of its own accord, and every name that something could still ask for. */
export function silenceChromium({ commandLine }: App): void {
  for (const name of SILENT) commandLine.appendSwitch(name);
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1');
}

/** Refuses every request that is not for the app's own files. `devServer` is let through while the app is developed. */
export function refuseNetwork(session: Session, devServer: string | undefined): void {
  // Chromium begins to look for a dictionary before it can be told not to: it finds nothing where it is sent.
  session.setSpellCheckerDictionaryDownloadURL('data:,');
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, respond) => {
    const isRefused = !isLocal(details.url, devServer);
    if (isRefused) console.warn(`Refused a request to ${details.url.slice(0, 200)}`);
    respond({ cancel: isRefused });
  });
}

/** Whether a request stays on this machine and inside the app. */
export function isLocal(address: string, devServer: string | undefined): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (OWN_SCHEMES.has(url.protocol)) return true;
  return devServer !== undefined && url.host === new URL(devServer).host;
}

const SILENT = ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'no-pings'];
/** `devtools:` only answers in an app that is being developed. */
const OWN_SCHEMES: ReadonlySet<string> = new Set(['app:', 'data:', 'blob:', 'devtools:']);

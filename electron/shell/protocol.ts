import { protocol, type Session } from 'electron';
import { APP_SCHEME } from './app-origin.ts';
import { bundleResponse } from './bundle-response.ts';

/** Before the app is ready: makes the scheme a place of its own, with an origin, secure, and with compiled code kept. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

export function serveBundle(session: Session, bundle: string): void {
  session.protocol.handle(APP_SCHEME, (request) => bundleResponse(bundle, request));
}

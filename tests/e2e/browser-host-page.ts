import { realParts } from '../../renderer/host/browser/real-parts.ts';
import { createBrowserHost } from '../../renderer/host/browser-host.ts';
import type { Host } from '../../shared/host/host.ts';

declare global {
  interface Window {
    host: Host;
  }
}

// What the page of the conformance suite runs: the browser's host and nothing else.
window.host = createBrowserHost(await realParts(), '0');

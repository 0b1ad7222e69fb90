import { VERSION } from '../shared/host/version.ts';
import { realParts } from './host/browser/real-parts.ts';
import { createBrowserHost } from './host/browser-host.ts';
import { startApp } from './mount.tsx';

await startApp(async () => createBrowserHost(await realParts(), VERSION));

import { VERSION } from '../shared/host/version.ts';
import { realParts } from './host/browser/real-parts.ts';
import { createBrowserHost } from './host/browser-host.ts';
import { mountApp } from './mount.tsx';

await mountApp(createBrowserHost(await realParts(), VERSION));

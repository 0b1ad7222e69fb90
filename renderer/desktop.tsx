import type { Bridge } from '../shared/host/ipc-contract.ts';
import type { BRIDGE_NAME } from '../shared/host/ipc-methods.ts';
import { createElectronHost } from './host/electron-host.ts';
import { mountApp } from './mount.tsx';

declare global {
  interface Window {
    readonly [BRIDGE_NAME]: Bridge;
  }
}

await mountApp(await createElectronHost(window.skyflipBridge));

import type { Bridge } from '../shared/host/ipc-contract.ts';
import type { BRIDGE_NAME } from '../shared/host/ipc-methods.ts';
import { createElectronHost } from './host/electron-host.ts';
import { startApp } from './mount.tsx';

declare global {
  interface Window {
    readonly [BRIDGE_NAME]: Bridge;
  }
}

await startApp(() => createElectronHost(window.skyflipBridge));

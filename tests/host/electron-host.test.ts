import { vi } from 'vitest';
import { describeHost } from './conformance.ts';
import { createElectronWorld } from './electron-world.ts';

// What only a real Electron has; the end-to-end tests use that.
vi.mock('electron', () => ({ dialog: { showMessageBox: async () => ({ response: 0 }) } }));

describeHost('the desktop host', createElectronWorld);

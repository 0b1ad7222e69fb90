import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_NAME, channelOf, EVENT_CHANNEL, IPC_METHODS } from '../shared/host/ipc-methods.ts';

type Listener = (event: unknown) => void;

const calls = IPC_METHODS.map((method) => {
  const channel = channelOf(method);
  return [method, (...input: readonly unknown[]) => ipcRenderer.invoke(channel, ...input)] as const;
});

/** Electron's own event object stays on this side: it would give the page the whole of `ipcRenderer`. */
function onEvent(listener: Listener): void {
  ipcRenderer.on(EVENT_CHANNEL, (_event, told: unknown) => listener(told));
}

contextBridge.exposeInMainWorld(BRIDGE_NAME, { ...Object.fromEntries(calls), onEvent });

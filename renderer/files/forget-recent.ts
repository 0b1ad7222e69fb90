import type { FileRef } from '../../shared/host/host.ts';
import type { App } from '../app.ts';

const listeners = new Set<() => void>();

/** Takes a file off the list of recent ones, wherever that list is shown. */
export async function forgetRecent({ host }: App, ref: FileRef): Promise<void> {
  await host.forgetRecent(ref);
  for (const listener of listeners) listener();
}

export function onForgotten(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

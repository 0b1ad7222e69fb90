import type { App } from '../app.ts';

/** Opens an https address outside the app, which the host has the person confirm. Why it was not opened is told. */
export async function openLink({ host, ui }: App, url: string): Promise<void> {
  const opened = await host.openLink(url);
  if (!opened.ok && opened.error.kind !== 'cancelled') ui.notify({ tone: 'error', text: opened.error.message });
}

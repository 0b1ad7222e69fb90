import type { App } from 'electron';

/** However the app ends, what is being written or removed is finished first. */
export function endWithoutLoss(app: App, settled: () => Promise<unknown>): void {
  let isSettled = false;
  app.on('will-quit', (event) => {
    if (isSettled) return;
    event.preventDefault();
    void inTime(settled).then(() => {
      isSettled = true;
      app.quit();
    });
  });
  // Nobody is there to be asked: what is unsaved stays as drafts, which the next start offers.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => void inTime(settled).then(() => app.exit(0)));
  }
}

/** Milliseconds after which a system that shuts down would wait no longer. */
const PATIENCE = 2000;

async function inTime(settled: () => Promise<unknown>): Promise<void> {
  await Promise.race([settled(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

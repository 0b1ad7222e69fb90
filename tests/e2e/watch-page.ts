import type { Page } from '@playwright/test';

/** What must never happen, whatever a test does: errors in the page, and requests that leave the app. */
export class PageWatch {
  readonly #seen: string[] = [];
  readonly #allowed: RegExp[] = [];

  /** What a test provokes on purpose. */
  allow(problem: RegExp): void {
    this.#allowed.push(problem);
  }

  problems(): readonly string[] {
    return this.#seen.filter((problem) => !this.#allowed.some((allowed) => allowed.test(problem)));
  }

  readonly watch = (page: Page): void => {
    const look = (url: string): void => {
      if (!isOfTheApp(url, page.url())) this.#seen.push(`request to ${url}`);
    };
    page.on('pageerror', (error) => this.#seen.push(`error in the page: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#seen.push(`console: ${message.text()}`);
    });
    page.on('requestfinished', (request) => look(request.url()));
    page.on('requestfailed', (request) => {
      // Refused by the page's own policy: it never left.
      if (request.failure()?.errorText !== 'csp') look(request.url());
    });
    page.on('websocket', (socket) => this.#seen.push(`socket to ${socket.url()}`));
  };
}

function isOfTheApp(url: string, pageUrl: string): boolean {
  const { protocol, host } = new URL(url);
  if (protocol === 'data:' || protocol === 'blob:') return true;
  if (pageUrl === 'about:blank') return host === '127.0.0.1' || host.startsWith('127.0.0.1:') || protocol === 'app:';
  const own = new URL(pageUrl);
  return protocol === own.protocol && host === own.host;
}

import type { CDPSession, Page } from '@playwright/test';

/** Milliseconds that the page's main thread worked for one input event, over many of them. */
export interface WorkPerEvent {
  readonly median: number;
  readonly p95: number;
}

/** What a hand does, step by step; each step sends one event. */
type Step = (index: number) => Promise<void>;

/**
 * Sends the events one by one, waits until each has been painted, and reads from the browser how long its main thread was busy.
 * What asking itself costs is measured first and taken off.
 */
export async function workPerEvent(page: Page, events: number, step: Step): Promise<WorkPerEvent> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const idle = await workOf(page, session, 20, async () => undefined);
  const busy = await workOf(page, session, events, step);
  await session.detach();
  const rest = middle(idle);
  return { median: Math.max(0, middle(busy) - rest), p95: Math.max(0, percentile(busy, 0.95) - rest) };
}

async function workOf(page: Page, session: CDPSession, events: number, step: Step): Promise<readonly number[]> {
  const times: number[] = [];
  for (let index = 0; index < events; index += 1) {
    const before = await taskTime(session);
    await step(index);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    times.push(((await taskTime(session)) - before) * 1000);
  }
  return times;
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'TaskDuration');
  if (found === undefined) throw new Error('the browser does not tell how long its tasks take');
  return found.value;
}

export function middle(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

import type { CDPSession, Page } from '@playwright/test';

/** Milliseconds that the page's main thread worked for one input event, over many of them. */
export interface WorkPerEvent {
  /** By the clock: on a busy machine with what others took from it in between. */
  readonly median: number;
  readonly p95: number;
  /** Of the processor's time alone. */
  readonly cpu: { readonly median: number; readonly p95: number };
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
  return { ...beyond(idle, busy, 'clock'), cpu: beyond(idle, busy, 'cpu') };
}

function beyond(idle: readonly Spent[], busy: readonly Spent[], what: keyof Spent): { median: number; p95: number } {
  const rest = middle(idle.map((one) => one[what]));
  const times = busy.map((one) => one[what]);
  return { median: Math.max(0, middle(times) - rest), p95: Math.max(0, percentile(times, 0.95) - rest) };
}

/** Milliseconds. */
interface Spent {
  readonly clock: number;
  readonly cpu: number;
}

async function workOf(page: Page, session: CDPSession, events: number, step: Step): Promise<readonly Spent[]> {
  const times: Spent[] = [];
  for (let index = 0; index < events; index += 1) {
    const before = await spent(session);
    await step(index);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const after = await spent(session);
    times.push({ clock: after.clock - before.clock, cpu: after.cpu - before.cpu });
  }
  return times;
}

async function spent(session: CDPSession): Promise<Spent> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = (wanted: string): number => {
    const found = metrics.find(({ name }) => name === wanted);
    if (found === undefined) throw new Error(`the browser does not tell its ${wanted}`);
    return found.value;
  };
  return { clock: seconds('TaskDuration') * 1000, cpu: seconds('ThreadTime') * 1000 };
}

export function middle(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

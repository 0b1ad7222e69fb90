/** What takes long enough to be worth a mark in the browser's own profiler (User Timing). */
export type Measure = 'skyflip:open' | 'skyflip:flip' | 'skyflip:validate' | 'skyflip:export';

export function measured<T>(name: Measure, work: () => T): T {
  const start = performance.now();
  const result = work();
  performance.measure(name, { start, end: performance.now() });
  return result;
}

/** From now until the browser has painted what the change caused. */
export function measureUntilPainted(name: Measure): void {
  const start = performance.now();
  requestAnimationFrame(() => setTimeout(() => performance.measure(name, { start, end: performance.now() }), 0));
}

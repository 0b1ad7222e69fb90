/** What takes long enough to be worth a mark in the browser's own profiler (User Timing). */
export type Measure = 'skyflip:open' | 'skyflip:flip' | 'skyflip:validate' | 'skyflip:export';

export function measured<T>(name: Measure, work: () => T): T {
  const start = performance.now();
  const result = work();
  performance.measure(name, { start, end: performance.now() });
  return result;
}

/**
 * From now until the browser has painted what the change caused. A message comes right after the frame; a timer would wait
 * behind all that was loaded meanwhile.
 */
export function measureUntilPainted(name: Measure): void {
  const start = performance.now();
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      performance.measure(name, { start, end: performance.now() });
      port1.close();
    };
    port2.postMessage(null);
  });
}

/** What takes long enough to be worth a mark in the browser's own profiler (User Timing). */
export type Measure =
  | 'skyflip:arrange'
  | 'skyflip:lines'
  | 'skyflip:open'
  | 'skyflip:flip'
  | 'skyflip:validate'
  | 'skyflip:export';

/**
 * From now until the browser has painted what the change caused: the first that comes after that frame, a message or the next
 * frame. After input a browser lets messages wait, and timers behind all that was loaded meanwhile.
 */
export function measureUntilPainted(name: Measure): void {
  const start = performance.now();
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    const end = (): void => {
      cancelAnimationFrame(next);
      port1.close();
      performance.measure(name, { start, end: performance.now() });
    };
    const next = requestAnimationFrame(end);
    port1.onmessage = end;
    port2.postMessage(null);
  });
}

// The file as it comes: in a worker of its own it listens by itself, and has been made small already.
import library from 'elkjs/lib/elk-worker.min.js?url';
import type { LayoutEngine, PlacedNode } from '../../shared/layout/engine.ts';

interface Answer {
  readonly id: number;
  readonly data?: { readonly children?: readonly PlacedNode[] };
}

/** Kept once started: to load the library takes longer than to lay out most diagrams. */
interface Running {
  readonly worker: Worker;
  readonly waiting: Map<number, (placed: readonly PlacedNode[] | undefined) => void>;
}

let running: Running | undefined;
let last = 0;

/** The layout library in a worker, so that the window stays at hand however long it takes. */
export const workerEngine: LayoutEngine = (graph) =>
  new Promise((resolve) => {
    running ??= start();
    last += 1;
    running.waiting.set(last, resolve);
    running.worker.postMessage({ id: last, cmd: 'layout', graph });
  });

/** Whoever still waits is answered that it could not. */
export function stopEngine(): void {
  const stopped = running;
  running = undefined;
  stopped?.worker.terminate();
  for (const answer of stopped?.waiting.values() ?? []) answer(undefined);
}

function start(): Running {
  const worker = new Worker(library, { name: 'layout' });
  const waiting: Running['waiting'] = new Map();
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data.data?.children);
    waiting.delete(data.id);
  };
  worker.onerror = stopEngine;
  worker.postMessage({ id: 0, cmd: 'register', algorithms: ['layered'] });
  return { worker, waiting };
}

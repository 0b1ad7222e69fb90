// The file as it comes: in a worker of its own it listens by itself, and has been made small already.
import library from 'elkjs/lib/elk-worker.min.js?url';
import type { LayoutEngine, PlacedNode } from '../../shared/layout/engine.ts';

interface Answer {
  readonly id: number;
  readonly data?: { readonly children?: readonly PlacedNode[] };
}

export interface WorkerEngine {
  readonly engine: LayoutEngine;
  /** Whoever still waits is answered that it could not. */
  readonly stop: () => void;
}

/** The layout library in a worker, so that the window stays at hand however long it takes. */
export function startEngine(): WorkerEngine {
  const waiting = new Map<number, (placed: readonly PlacedNode[] | undefined) => void>();
  const worker = takeWorker();
  let last = 0;
  const stop = (): void => {
    worker.terminate();
    kept = undefined;
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data.data?.children);
    waiting.delete(data.id);
  };
  worker.onerror = stop;
  return {
    engine: (graph) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        worker.postMessage({ id: last, cmd: 'layout', graph });
      }),
    stop,
  };
}

/** Started once: to load the library takes longer than to lay out most diagrams. */
let kept: Worker | undefined;

function takeWorker(): Worker {
  if (kept !== undefined) return kept;
  kept = new Worker(library, { name: 'layout' });
  kept.postMessage({ id: 0, cmd: 'register', algorithms: ['layered'] });
  return kept;
}

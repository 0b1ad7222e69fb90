import type { SideView } from '../../shared/catalog/side-view.ts';
import { keepLayout, type Layout } from '../../shared/scene/lay-out.ts';
import { LinesReader } from '../../shared/scene/line-worker/lines-reader.ts';
import type { LinesFound, LinesWanted } from '../../shared/scene/line-worker/messages.ts';
import { SideTeller } from '../../shared/scene/line-worker/side-teller.ts';
import { placeNodes } from '../../shared/scene/place-nodes.ts';
import type { Job } from '../state/in-slices.ts';

/** undefined: it will not be found there. */
type Listener = (layout: Layout | undefined) => void;

/** What was asked and is not answered yet. */
interface Asked {
  readonly request: number;
  readonly view: SideView;
  readonly start: number;
  /** What is on the screen meanwhile. */
  readonly shown: Layout | undefined;
  readonly listeners: Set<Listener>;
}

/** What is used of a worker; tests have one without a thread. */
export interface LineWorker {
  onmessage: ((event: MessageEvent<LinesFound>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(wanted: LinesWanted): void;
  terminate(): void;
}

/**
 * Layouts whose lines a worker finds. It is kept once started, because it remembers how it found them. What is asked last is
 * found; what was asked before that only if it is ready by then.
 */
export class LinesElsewhere {
  #worker: LineWorker | undefined;
  #isBroken = false;
  readonly #teller = new SideTeller();
  readonly #reader = new LinesReader();
  #asked: readonly Asked[] = [];

  constructor(private readonly start: () => LineWorker) {}

  /** A worker that could not start, or failed, is not tried again. */
  isThere(): boolean {
    if (this.#isBroken || this.#worker !== undefined) return !this.#isBroken;
    try {
      this.#worker = this.start();
    } catch {
      this.#stop();
      return false;
    }
    this.#worker.onmessage = ({ data }) => this.#take(data);
    this.#worker.onerror = () => this.#stop();
    return true;
  }

  find(view: SideView, shown: Layout | undefined, listener: Listener): Job {
    if (!this.isThere()) return { cancel: () => undefined };
    const asked = this.#asked.find((one) => one.view.nodes === view.nodes) ?? this.#ask(view, shown);
    asked.listeners.add(listener);
    return { cancel: () => asked.listeners.delete(listener) };
  }

  #ask(view: SideView, shown: Layout | undefined): Asked {
    const start = performance.now();
    const wanted = this.#teller.tell(view, placeNodes(view));
    const asked = { request: wanted.request, view, start, shown, listeners: new Set<Listener>() };
    this.#asked = [...this.#asked, asked];
    this.#worker?.postMessage(wanted);
    return asked;
  }

  #take(found: LinesFound): void {
    const asked = this.#asked.find(({ request }) => request === found.request);
    const overtaken = this.#asked.filter(({ request }) => request < found.request);
    this.#asked = this.#asked.filter(({ request }) => request > found.request);
    if (asked !== undefined) {
      const { view, shown, start } = asked;
      const layout = keepLayout(view, this.#reader.read(found, view, placeNodes(view), shown));
      performance.measure('skyflip:lines', { start, end: performance.now() });
      for (const listener of asked.listeners) listener(layout);
    }
    for (const { listeners } of overtaken) for (const listener of listeners) listener(undefined);
  }

  #stop(): void {
    this.#isBroken = true;
    this.#worker?.terminate();
    const left = this.#asked;
    this.#asked = [];
    for (const { listeners } of left) for (const listener of listeners) listener(undefined);
  }
}

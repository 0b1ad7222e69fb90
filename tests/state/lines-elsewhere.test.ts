import { beforeEach, describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { findLines, isTooLargeToWait, whenLaidOut } from '../../renderer/layout/find-lines.ts';
import { LinesElsewhere, type LineWorker } from '../../renderer/layout/lines-elsewhere.ts';
import { shownLayout } from '../../renderer/state/shown-layout.ts';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import { runSteps } from '../../shared/run-steps.ts';
import { knownLayout, type Layout, layOut } from '../../shared/scene/lay-out.ts';
import { layOutAfter } from '../../shared/scene/lay-out-after.ts';
import { LineFinder, type ToldSide } from '../../shared/scene/line-worker/line-finder.ts';
import type { LinesWanted } from '../../shared/scene/line-worker/messages.ts';
import { placeNodes } from '../../shared/scene/place-nodes.ts';
import { largeDiagram } from '../bench/large-diagram.ts';
import { outcomeOf } from '../support/layout-outcome.ts';

describe('a worker', () => {
  let worker: FakeWorker;
  let started: number;
  let elsewhere: LinesElsewhere;
  beforeEach(() => {
    worker = new FakeWorker();
    started = 0;
    elsewhere = new LinesElsewhere(() => {
      started += 1;
      return worker;
    });
  });

  test('finds what is known from then on to whoever asks', () => {
    const view = viewOf(30);
    const told = listen();
    elsewhere.find(view, undefined, told.listener);
    expect(knownLayout(view)).toBeUndefined();
    worker.work();
    const [layout] = told.layouts;
    expect(layout).toBe(layOut(view));
    expect(outcomeOf(layout as Layout)).toEqual(outcomeOf(anew(view)));
  });

  test('is asked once for what two want to know', () => {
    const view = viewOf(31);
    const both = [listen(), listen()];
    for (const { listener } of both) elsewhere.find(view, undefined, listener);
    expect(worker.wanted).toHaveLength(1);
    worker.work();
    expect(both.map(({ layouts }) => layouts)).toEqual([[layOut(view)], [layOut(view)]]);
  });

  test('works at the last thing that is wanted, and says so to who waits for another', () => {
    const [first, last] = [viewOf(32), viewOf(33)];
    const [early, late] = [listen(), listen()];
    elsewhere.find(first, undefined, early.listener);
    elsewhere.find(last, undefined, late.listener);
    worker.work();
    expect(early.layouts).toEqual([undefined]);
    expect(knownLayout(first)).toBeUndefined();
    expect(late.layouts).toEqual([layOut(last)]);
  });

  test('tells nothing to who does not want it any more', () => {
    const view = viewOf(34);
    const told = listen();
    elsewhere.find(view, undefined, told.listener).cancel();
    worker.work();
    expect(told.layouts).toEqual([]);
    expect(knownLayout(view)).toBeDefined();
  });

  test('leaves the layout that somebody could not wait for', () => {
    const view = viewOf(35);
    const told = listen();
    elsewhere.find(view, undefined, told.listener);
    const now = layOut(view);
    worker.work();
    expect(told.layouts).toEqual([now]);
    expect(layOut(view)).toBe(now);
  });

  test('that fails says so to all who wait, and is not tried again', () => {
    const told = listen();
    elsewhere.find(viewOf(36), undefined, told.listener);
    worker.fail();
    expect(told.layouts).toEqual([undefined]);
    expect(worker.isTerminated).toBe(true);
    expect(elsewhere.isThere()).toBe(false);
    elsewhere.find(viewOf(37), undefined, told.listener);
    expect([started, worker.wanted.length]).toEqual([1, 1]);
  });
});

test('a worker that cannot start is not there', () => {
  const elsewhere = new LinesElsewhere(() => {
    throw new Error('not allowed');
  });
  expect(elsewhere.isThere()).toBe(false);
});

describe('where no worker runs, as here', () => {
  const LARGE = 260;

  test('the lines of a large diagram are found in slices', async () => {
    const view = viewOf(LARGE);
    expect(isTooLargeToWait(view)).toBe(false);
    const layout = await whenLaidOut(view);
    expect(knownLayout(view)).toBe(layout);
    expect(outcomeOf(layout)).toEqual(outcomeOf(anew(view)));
  });

  test('until somebody cancels it', async () => {
    const view = viewOf(20);
    findLines(view, () => expect.unreachable()).cancel();
    await whenLaidOut(viewOf(21));
    expect(knownLayout(view)).toBeUndefined();
  });

  test('and a diagram of which nothing is known is shown with all its lines', () => {
    const view = viewOf(LARGE + 1);
    expect(shownLayout(view).routes.connections).toHaveLength(view.connections.length);
  });
});

/** A thread of its own but for the thread. */
class FakeWorker implements LineWorker {
  onmessage: LineWorker['onmessage'] = null;
  onerror: LineWorker['onerror'] = null;
  isTerminated = false;
  readonly wanted: LinesWanted[] = [];
  readonly #finder = new LineFinder();
  #last: ToldSide | undefined;

  postMessage(wanted: LinesWanted): void {
    this.wanted.push(wanted);
    this.#last = this.#finder.take(structuredClone(wanted));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  work(): void {
    if (this.#last === undefined) return;
    const data = structuredClone(runSteps(this.#finder.find(this.#last)));
    this.onmessage?.(new MessageEvent('message', { data }));
  }

  fail(): void {
    this.onerror?.(Object.assign(new Event('error'), { message: 'out of memory' }) as ErrorEvent);
  }
}

function listen(): { layouts: (Layout | undefined)[]; listener: (layout: Layout | undefined) => void } {
  const layouts: (Layout | undefined)[] = [];
  return { layouts, listener: (layout) => layouts.push(layout) };
}

/** Of a size of its own, so that no test knows it from another. */
function viewOf(services: number): SideView {
  return viewSide(largeDiagram(services), 'aws', catalog);
}

function anew(view: SideView): Layout {
  return runSteps(layOutAfter(view, placeNodes(view), undefined));
}

import { drawnView } from '../../shared/catalog/drawn-view.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { FEW_LINES } from '../../shared/scene/few-lines.ts';
import { knownLayout, type Layout, layOutSteps, recalledLayout } from '../../shared/scene/lay-out.ts';
import { inSlices, type Job } from '../state/in-slices.ts';
import { LinesElsewhere } from './lines-elsewhere.ts';

const elsewhere = new LinesElsewhere(
  () => new Worker(new URL('./line-worker.ts', import.meta.url), { type: 'module', name: 'lines' }),
);

/** So many lines, of which nothing is known, are found before anybody would see nodes without them. */
const FEW_ANEW = 250;

export function isLarge({ connections }: SideView): boolean {
  return connections.length > FEW_LINES;
}

/** Whether it is better to show the nodes alone first, than to wait for the lines. */
export function isTooLargeToWait({ connections }: SideView): boolean {
  return connections.length > FEW_ANEW && elsewhere.isThere();
}

/** The layout of any diagram, for whoever draws a picture of it. */
export function whenLaidOut(side: SideView): Promise<Layout> {
  return new Promise((resolve) => findLines(side, resolve));
}

/**
 * The layout of a diagram, without holding up anything: found in a worker or, if it is small or none runs, here in the pauses that
 * drawing leaves. `shown` is what is on the screen meanwhile.
 */
export function findLines(side: SideView, done: (layout: Layout) => void, shown?: Layout): Job {
  const view = drawnView(side);
  const known = knownLayout(view) ?? recalledLayout(view);
  if (known !== undefined) {
    done(known);
    return NOTHING;
  }
  if (!isLarge(view) || !elsewhere.isThere()) return findHere(view, done);
  let here = NOTHING;
  const there = elsewhere.find(view, shown, (layout) => {
    if (layout === undefined) here = findHere(view, done);
    else done(layout);
  });
  return {
    cancel() {
      there.cancel();
      here.cancel();
    },
  };
}

/** For whoever will ask for it in a moment. */
export function beginToFindLines(side: SideView, shown: Layout): void {
  elsewhere.find(drawnView(side), shown, () => undefined);
}

const NOTHING: Job = { cancel: () => undefined };

function findHere(view: SideView, done: (layout: Layout) => void): Job {
  function* find(): Generator<undefined, void> {
    done(yield* layOutSteps(view));
  }
  return inSlices(find());
}

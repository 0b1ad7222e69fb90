import { LineFinder, type ToldSide } from '../../shared/scene/line-worker/line-finder.ts';
import type { LinesFound, LinesWanted } from '../../shared/scene/line-worker/messages.ts';

/** Milliseconds of work after which it is looked whether something else is wanted by now. */
const SLICE = 8;

const finder = new LineFinder();
let job: Iterator<undefined, LinesFound> | undefined;

addEventListener('message', ({ data }: MessageEvent<LinesWanted>) => {
  const side: ToldSide = finder.take(data);
  // What was under way is of no use any more.
  const isIdle = job === undefined;
  job = finder.find(side);
  if (isIdle) next.postMessage(null);
});

/** Comes back behind the messages that wait; a timer would come back later. */
const { port1: again, port2: next } = new MessageChannel();
again.onmessage = () => {
  const end = performance.now() + SLICE;
  while (job !== undefined && performance.now() < end) {
    const step = job.next();
    if (step.done !== true) continue;
    job = undefined;
    postMessage(step.value);
  }
  if (job !== undefined) next.postMessage(null);
};

import { useStoreApi } from '@xyflow/react';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import { isMotionReduced, TURNING } from './motion.ts';

/** Both canvases while one fades into the other. */
interface Fade {
  readonly leaving: Animation;
  readonly coming: Animation;
}

/**
 * A canvas that shows for a moment what another one showed before a flip, or before the lines of a large diagram came. The effect runs before the one that paints the new
 * side, so it must be called before it. A flip in the middle of another starts from what is seen.
 */
export function useFade(
  shown: RefObject<HTMLCanvasElement | null>,
  side: Side,
  isBare: boolean,
  isSeen: boolean,
): RefObject<HTMLCanvasElement | null> {
  const flow = useStoreApi();
  const fading = useRef<HTMLCanvasElement>(null);
  const last = useRef({ side, isBare });
  const fade = useRef<Fade>(null);
  useLayoutEffect(() => {
    const was = last.current;
    last.current = { side, isBare };
    const linesCame = was.isBare && !isBare;
    if ((was.side === side && !linesCame) || !isSeen) return;
    const before = shown.current;
    const copy = fading.current;
    if (before === null || copy === null || before.width === 0 || isMotionReduced()) return;
    keepWhatIsSeen(before, copy, fade.current);
    end(fade.current);
    const started: Fade = {
      leaving: copy.animate({ opacity: [1, 0] }, { duration: TURNING, easing: 'cubic-bezier(0.5, 0, 0.7, 1)' }),
      // It is there a little before the other has gone, so that the ground never shows through.
      coming: before.animate({ opacity: [0, 1] }, { duration: TURNING - 40, easing: 'cubic-bezier(0.2, 0, 0.3, 1)' }),
    };
    fade.current = started;
    // A picture of another place says nothing here.
    return flow.subscribe((now, was) => now.transform !== was.transform && end(started));
  }, [side, isBare, shown, flow, isSeen]);
  return fading;
}

function end(fade: Fade | null): void {
  fade?.leaving.cancel();
  fade?.coming.cancel();
}

/** Both as they are seen right now, on the copy: it still shows something where the last flip has not ended. */
function keepWhatIsSeen(before: HTMLCanvasElement, copy: HTMLCanvasElement, fade: Fade | null): void {
  const context = copy.getContext('2d');
  if (context === null) return;
  const isTurning = isUnderWay(fade) && copy.width === before.width && copy.height === before.height;
  if (isTurning) {
    const came = progressOf(fade.coming);
    const left = 1 - progressOf(fade.leaving);
    // Where both show the same, the copy shows it whole.
    context.globalCompositeOperation = 'destination-in';
    context.globalAlpha = left;
    context.fillRect(0, 0, copy.width, copy.height);
    context.globalCompositeOperation = 'destination-over';
    context.globalAlpha = came;
  } else {
    copy.width = before.width;
    copy.height = before.height;
  }
  copy.style.cssText = before.style.cssText;
  context.drawImage(before, 0, 0);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
}

function isUnderWay(fade: Fade | null): fade is Fade {
  return fade !== null && (fade.leaving.effect?.getComputedTiming().progress ?? null) !== null;
}

function progressOf({ effect }: Animation): number {
  return effect?.getComputedTiming().progress ?? 1;
}

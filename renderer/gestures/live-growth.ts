import { wholeView } from '../../shared/catalog/drawn-view.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { growthForAdded } from '../../shared/commands/grow-for-added.ts';
import { growthForCopies, growthForMove } from '../../shared/commands/grow-for-move.ts';
import { growthForResize } from '../../shared/commands/grow-for-resize.ts';
import { framesAfter, type Growth, NO_GROWTH } from '../../shared/commands/plan-growth.ts';
import type { Frame } from '../../shared/document/schema.ts';
import type { Gesture } from '../state/gesture.ts';
import { newParent } from './drop-target.ts';

const known = new WeakMap<Gesture, { readonly view: SideView; readonly frames: ReadonlyMap<string, Frame> }>();

/** Where the frames will be that make room once the gesture ends, by id; absolute, in diagram pixels. */
export function liveGrowth(view: SideView, gesture: Gesture): ReadonlyMap<string, Frame> {
  const before = known.get(gesture);
  if (before?.view === view) return before.frames;
  const whole = wholeView(view);
  const frames = framesAfter(whole, growthFor(whole, gesture));
  known.set(gesture, { view, frames });
  return frames;
}

/** As the end of the gesture will have it: what is refused by a frame stretches none. */
function growthFor(view: SideView, gesture: Gesture): Growth {
  if (gesture.kind === 'resize') return growthForResize(view, gesture.id, gesture.frame);
  if (gesture.kind === 'copy') {
    const { ids, dx, dy, target } = gesture;
    return target.answer.answer === 'refuse'
      ? NO_GROWTH
      : growthForCopies(view, { ids, dx, dy, parentId: newParent(view, ids, target) });
  }
  if (gesture.kind === 'move') {
    const { ids, dx, dy, target } = gesture;
    if (target?.answer.answer === 'refuse') return NO_GROWTH;
    return growthForMove(view, { ids, dx, dy, parentId: target === null ? undefined : newParent(view, ids, target) });
  }
  if (gesture.kind !== 'place' || gesture.target === null) return NO_GROWTH;
  const { parentId, answer } = gesture.target;
  return answer.answer === 'refuse' ? NO_GROWTH : growthForAdded(view, parentId, gesture.frame);
}

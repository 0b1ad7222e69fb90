import { type ReactFlowState, useStore } from '@xyflow/react';
import { type Rect, sameRect } from '../../shared/scene/geometry.ts';
import { PAINTED_BELOW } from './viewport.ts';

/**
 * What is in view and a margin around it, in diagram pixels. It changes in steps of an eighth of the view, so that most moves
 * of the view change nothing of what is drawn, and not at all where all is painted.
 */
export function useVisibleArea(): Rect {
  return useStore(areaNear, isNoOther) ?? NOWHERE;
}

/** null: too far away for anything to be on the page. */
function areaNear(state: ReactFlowState): Rect | null {
  return state.transform[2] < PAINTED_BELOW ? null : areaOf(state);
}

function isNoOther(before: Rect | null, now: Rect | null): boolean {
  return now === null || (before !== null && sameRect(before, now));
}

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** What is in view and nothing else. */
export function viewRect({ transform, width, height }: Pick<ReactFlowState, 'transform' | 'width' | 'height'>): Rect {
  const [x, y, zoom] = transform;
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

export function areaOf({ transform, width, height }: Pick<ReactFlowState, 'transform' | 'width' | 'height'>): Rect {
  const [x, y, zoom] = transform;
  if (width === 0 || height === 0) return NOWHERE;
  const step = 2 ** Math.ceil(Math.log2(Math.max(width, height) / zoom / 8));
  const from = (start: number): number => (Math.floor(start / zoom / step) - 1) * step;
  // Both ends take their steps together.
  const along = (length: number): number => (Math.ceil(length / zoom / step) + 3) * step;
  return { x: from(-x), y: from(-y), width: along(width), height: along(height) };
}

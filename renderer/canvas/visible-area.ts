import { type ReactFlowState, useStore } from '@xyflow/react';
import { encloses } from '../../shared/document/rectangles.ts';
import { inflate, type Rect } from '../../shared/scene/geometry.ts';
import { PAINTED_BELOW } from './viewport.ts';

type Look = Pick<ReactFlowState, 'transform' | 'width' | 'height'>;

/** Around the view, of its own width and height: so far reaches what is on the page, and so little of it may be left. */
const REACHES = 0.3;
const LEAST = 0.1;
/** So many times as wide as the view the area may become where the view is zoomed into. */
const WIDEST = 3.5;

interface Area {
  readonly around: Rect;
  readonly inView: Rect;
}

/**
 * What is in view and a margin around it, in diagram pixels. It stays as it is while the view moves within it, so that most moves of
 * the view change nothing of what is on the page, and where all is painted.
 */
export function useVisibleArea(): Rect {
  return useStore(areaNear, serves)?.around ?? NOWHERE;
}

/** null: too far away for anything to be on the page. */
function areaNear(state: ReactFlowState): Area | null {
  return state.transform[2] < PAINTED_BELOW ? null : areaOf(state);
}

/** True if the area that is there is as good as the one that would be made now. */
export function serves(before: Area | null, now: Area | null): boolean {
  if (now === null || before === null) return now === null;
  const { around } = before;
  const { inView } = now;
  const isWide = around.width > WIDEST * inView.width;
  return !isWide && encloses(around, withMargin(inView, LEAST));
}

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** What is in view and nothing else. */
export function viewRect({ transform, width, height }: Look): Rect {
  const [x, y, zoom] = transform;
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

export function areaOf(look: Look): Area {
  const inView = viewRect(look);
  return { inView, around: withMargin(inView, REACHES) };
}

function withMargin(rect: Rect, part: number): Rect {
  return inflate(rect, Math.max(rect.width, rect.height) * part);
}

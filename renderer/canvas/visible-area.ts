import { type ReactFlowState, useStore } from '@xyflow/react';
import { type Rect, sameRect } from '../../shared/scene/geometry.ts';

/**
 * What is in view and a margin around it, in diagram pixels. It changes in steps of a quarter of the view, so that most moves of
 * the view change nothing of what is drawn.
 */
export function useVisibleArea(): Rect {
  return useStore(areaOf, sameRect);
}

/** What is in view and nothing else. */
export function viewRect({ transform, width, height }: Pick<ReactFlowState, 'transform' | 'width' | 'height'>): Rect {
  const [x, y, zoom] = transform;
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

export function areaOf({ transform, width, height }: Pick<ReactFlowState, 'transform' | 'width' | 'height'>): Rect {
  const [x, y, zoom] = transform;
  if (width === 0 || height === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const step = 2 ** Math.ceil(Math.log2(Math.max(width, height) / zoom / 4));
  const left = (Math.floor(-x / zoom / step) - 1) * step;
  const top = (Math.floor(-y / zoom / step) - 1) * step;
  const right = (Math.ceil((width - x) / zoom / step) + 1) * step;
  const bottom = (Math.ceil((height - y) / zoom / step) + 1) * step;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

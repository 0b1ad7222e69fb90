import { type ReactFlowState, useStore } from '@xyflow/react';
import { shallow } from 'zustand/shallow';

/** How the view shows diagram pixels: its shift in window pixels, and its zoom. */
export function useTransform(): readonly [x: number, y: number, zoom: number] {
  return useStore(transformOf, shallow);
}

export function useZoom(): number {
  return useStore(zoomOf);
}

const transformOf = ({ transform }: ReactFlowState): ReactFlowState['transform'] => transform;
const zoomOf = ({ transform }: ReactFlowState): number => transform[2];

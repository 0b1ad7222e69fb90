import type { Style } from './style.ts';

/** Which ends of a connection carry an arrow; dots, crow's feet and diamonds are no arrows. */
export interface Arrows {
  readonly start: boolean;
  readonly end: boolean;
}

const ARROWS = new Set([
  'classic',
  'classicThin',
  'block',
  'blockThin',
  'open',
  'openThin',
  'openAsync',
  'async',
  'doubleBlock',
  'halfCircle',
]);

/** draw.io draws an arrow at the end unless the style says otherwise, and none at the start. */
export function arrowsOf(style: Style): Arrows {
  return {
    start: ARROWS.has(style.get('startArrow') ?? 'none'),
    end: ARROWS.has(style.get('endArrow') ?? 'classic') && style.get('shape') !== 'link',
  };
}

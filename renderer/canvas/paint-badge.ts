import type { Point } from '../../shared/document/schema.ts';
import {
  BADGE_BASELINE,
  BADGE_COUNT,
  BADGE_SIZE,
  badgeColour,
  badgeRoundness,
  badgeText,
  badgeWidth,
} from '../../shared/scene/finding-badge.ts';
import { ICON_SIZE } from '../../shared/scene/geometry-node.ts';
import type { Theme } from '../../shared/scene/theme.ts';
import type { Severity } from '../../shared/validation/finding.ts';
import { DIAGRAM_FONT } from './diagram-font.ts';
import type { BadgePart } from './scene-parts.ts';

/** Screen pixels that a badge is never smaller than while its icon is larger; what is less grave can wait. */
const LEAST: Readonly<Record<Severity, number>> = { critical: 6, error: 6, warning: 5, info: 4.5 };
/** Screen pixels that it keeps where icons are hardly larger: hundreds of badges are to leave the diagram to be seen. */
const SPECK = 3.5;
/** Screen pixels of the smallest count that is written. */
const SMALLEST_COUNT = 3;
/** Diagram pixels: not so large that it hides its neighbours. */
const LARGEST = 64;
/** How far a badge reaches into what it sits on; what it is larger reaches outwards. */
const OVERLAP = 9;

/**
 * As pictures draw it, so that nothing jumps where this view begins; but never too small to be seen, however far away the diagram
 * is, and never hiding the icon that it is about.
 */
export function paintBadge(context: CanvasRenderingContext2D, badge: BadgePart, zoom: number, theme: Theme): void {
  const { count } = badge;
  const { x, y, size } = badgePlace(badge, zoom);
  const isCounted = BADGE_COUNT.size * zoom >= SMALLEST_COUNT;
  const width = isCounted ? Math.max(size, badgeWidth(count)) : size;
  const rim = Math.min(2, size / 9);
  const shape = (by: number): void => {
    const half = size / 2 + by;
    context.beginPath();
    context.roundRect(x - width / 2 - by, y - half, width + 2 * by, 2 * half, half * badgeRoundness(count.worst));
    context.fill();
  };
  context.fillStyle = theme.canvas;
  shape(rim);
  context.fillStyle = badgeColour(count.worst, theme);
  shape(0);
  if (!isCounted) return;
  context.fillStyle = theme.onStatus;
  context.font = `${BADGE_COUNT.weight} ${BADGE_COUNT.size}px ${DIAGRAM_FONT}`;
  context.textAlign = 'center';
  context.direction = 'ltr';
  context.fillText(badgeText(count), x, y + BADGE_BASELINE);
}

/** Its middle and size in diagram pixels. */
export function badgePlace({ x, y, isAtCorner, count }: BadgePart, zoom: number): Point & { readonly size: number } {
  const least = Math.max(SPECK, Math.min(LEAST[count.worst], 0.85 * ICON_SIZE * zoom));
  const size = Math.min(LARGEST, Math.max(BADGE_SIZE, least / zoom));
  const out = isAtCorner ? Math.max(0, size / 2 - OVERLAP) : 0;
  return { x: x + out, y: y - out, size };
}

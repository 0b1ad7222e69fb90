import type { Rect } from './geometry.ts';
import type { TextLine } from './geometry-node.ts';
import type { RectPrimitive, TextPrimitive, TextWeight } from './scene.ts';
import { isRightToLeft } from './text/text-direction.ts';

export function roundedRect(
  element: string,
  rect: Rect,
  style: { readonly fill: string; readonly stroke: string; readonly radius: number },
): RectPrimitive {
  return {
    kind: 'rect',
    element,
    x: rect.x,
    y: rect.y,
    width: rect.width,
    height: rect.height,
    radius: style.radius,
    fill: style.fill,
    fillOpacity: 1,
    stroke: style.stroke,
    strokeWidth: 1,
    dash: undefined,
    isGround: false,
  };
}

interface TextPaint {
  readonly size: number;
  readonly weight: TextWeight;
  readonly fill: string;
  readonly anchor: 'start' | 'middle';
}

/**
 * Viewers disagree on what `start` means for text from right to left; its middle is the same for all, so such text is
 * anchored there.
 */
export function texts(element: string, lines: readonly TextLine[], paint: TextPaint): readonly TextPrimitive[] {
  return lines.map(({ text, x, y, width }) => {
    const rtl = isRightToLeft(text);
    const isMoved = rtl && paint.anchor === 'start';
    return {
      kind: 'text',
      element,
      text,
      x: isMoved ? x + width / 2 : x,
      y,
      anchor: isMoved ? 'middle' : paint.anchor,
      size: paint.size,
      weight: paint.weight,
      fill: paint.fill,
      rtl,
      width,
    };
  });
}

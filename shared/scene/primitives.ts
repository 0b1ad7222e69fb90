import type { Rect } from './geometry.ts';
import type { TextLine } from './geometry-node.ts';
import type { RectPrimitive, TextPrimitive, TextWeight } from './scene.ts';
import { isRightToLeft } from './text/text-direction.ts';
import { CODE_SCALE } from './text/text-run.ts';

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
  /** Of the lines that do not say it themselves. */
  readonly anchor: 'start' | 'middle';
}

/**
 * Viewers disagree on what `start` means for text from right to left; its middle is the same for all, so such text is
 * anchored there.
 */
export function texts(element: string, lines: readonly TextLine[], paint: TextPaint): readonly TextPrimitive[] {
  return lines.map(({ text, x, y, width, anchor = paint.anchor, run }) => {
    const rtl = isRightToLeft(text);
    const isMoved = rtl && anchor === 'start';
    const size = run?.size ?? paint.size;
    return {
      kind: 'text',
      element,
      text,
      x: isMoved ? x + width / 2 : x,
      y,
      anchor: isMoved ? 'middle' : anchor,
      size: run?.isCode === true ? size * CODE_SCALE : size,
      weight: run?.weight ?? paint.weight,
      fill: paint.fill,
      rtl,
      ...(run?.isItalic && { isItalic: true as const }),
      ...(run?.isCode && { isCode: true as const }),
      width,
    };
  });
}

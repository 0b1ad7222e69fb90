import { type CSSProperties, memo, type ReactNode } from 'react';
import type { Point } from '../../shared/document/schema.ts';
import { CODE_STACK } from '../../shared/scene/code-font.ts';
import type { Primitive, TextPrimitive } from '../../shared/scene/scene.ts';
import { DIAGRAM_FONT } from './diagram-font.ts';
import styles from './text-lines.module.css';

interface TextLinesProps {
  readonly primitives: readonly Primitive[];
  /** The corner that places are measured from. */
  readonly origin: Point;
}

/** The texts of a node at the scene's places. A page lays them out once; the text of an SVG it lays out at each zoom. */
export const TextLines = memo(function TextLines({ primitives, origin }: TextLinesProps): ReactNode {
  return primitives.map((primitive, index) =>
    primitive.kind === 'text' ? (
      <span
        key={keyOf(index)}
        className={primitive.anchor === 'middle' ? styles.centred : styles.line}
        dir={primitive.rtl ? 'rtl' : 'ltr'}
        style={placeOf(primitive, origin)}
      >
        {isSunk(primitive.size) && <span style={{ display: 'inline-block', height: Math.ceil(primitive.size) }} />}
        {primitive.isCode === true ? <span style={CODE}>{primitive.text}</span> : primitive.text}
      </span>
    ) : null,
  );
});

/**
 * Whether a browser may lend a pixel of what is above the baseline to what is below, as Chromium does on Linux where rounding
 * leaves too little there. Then something of a known height stands on the baseline, and decides where it is.
 */
function isSunk(size: number): boolean {
  return Math.round(size * DESCENT) < size * DESCENT;
}

/** Of the bundled font, in em; browsers round both to whole pixels. */
const ASCENT = 0.96875;
const DESCENT = 0.2412;
/** On the baseline of the bundled font, and without a say in how high the line is. */
const CODE: CSSProperties = { fontFamily: CODE_STACK, lineHeight: 0 };
/** Half the width of a centred line's box: no line is wider. */
const REACH = 400;

function placeOf({ x, y, size, weight, fill, anchor, isItalic }: TextPrimitive, origin: Point): CSSProperties {
  const above = isSunk(size) ? Math.ceil(size) : Math.round(size * ASCENT);
  return {
    left: x - origin.x - (anchor === 'middle' ? REACH : 0),
    top: y - origin.y - above,
    lineHeight: isSunk(size) ? 0 : `${above + Math.round(size * DESCENT)}px`,
    fontFamily: DIAGRAM_FONT,
    fontSize: size,
    fontWeight: weight,
    ...(isItalic === true && { fontStyle: 'italic' }),
    color: fill,
  };
}

function keyOf(index: number): string {
  return `line${index}`;
}

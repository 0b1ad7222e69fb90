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
        {primitive.text}
      </span>
    ) : null,
  );
});

/** Of the bundled font, in em; browsers round both to whole pixels. */
const ASCENT = 0.96875;
const DESCENT = 0.2412;
/** Half the width of a centred line's box: no line is wider. */
const REACH = 400;

function placeOf({ x, y, size, weight, fill, anchor, isItalic, isCode }: TextPrimitive, origin: Point): CSSProperties {
  const above = Math.round(size * ASCENT);
  return {
    left: x - origin.x - (anchor === 'middle' ? REACH : 0),
    top: y - origin.y - above,
    lineHeight: `${above + Math.round(size * DESCENT)}px`,
    fontFamily: isCode === true ? CODE_STACK : DIAGRAM_FONT,
    fontSize: size,
    fontWeight: weight,
    ...(isItalic === true && { fontStyle: 'italic' }),
    color: fill,
  };
}

function keyOf(index: number): string {
  return `line${index}`;
}

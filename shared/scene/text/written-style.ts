import type { Node } from '../../document/schema.ts';
import type { TextWeight } from '../scene.ts';

/** How the lines of a text, note or box are set. */
export interface WrittenStyle {
  readonly size: number;
  readonly weight: TextWeight;
  readonly lineHeight: number;
}

/** Of notes and boxes; the larger texts that stand alone are bolder. */
export function writtenStyle(textSize: Node['textSize'], isText: boolean): WrittenStyle {
  switch (textSize) {
    case 'small':
      return { size: 10, weight: 500, lineHeight: 13 };
    case 'large':
      return { size: 16, weight: isText ? 600 : 500, lineHeight: 20 };
    case 'title':
      return { size: 24, weight: isText ? 600 : 500, lineHeight: 30 };
    default:
      return { size: 12, weight: 500, lineHeight: 15 };
  }
}

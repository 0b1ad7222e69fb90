import { bottomOf, boundsOf, type Rect, rightOf } from './geometry.ts';
import { LABEL_LINE_HEIGHT, type NodeGeometry, WIDTH_SLACK } from './geometry-node.ts';

/** Where a name would lie on something that is drawn. */
export interface Taken extends Rect {
  readonly owner: string;
  /** A box is taken by its text and its edges: what lies wholly inside has it as its ground. */
  readonly isGround: boolean;
  /** The name under an icon. */
  readonly isName: boolean;
}

export function takenBy(geometry: NodeGeometry): readonly Taken[] {
  const { id: owner, form, core, textRect } = geometry;
  if (form === 'callout') return [];
  const bare = { owner, isGround: false, isName: false };
  if (form === 'container' || form === 'area') return textRect === undefined ? [] : [{ ...textRect, ...bare }];
  const text = textOf(geometry);
  const taken: Taken[] = text === undefined ? [] : [{ ...text, ...bare, isName: form === 'icon' }];
  if (form !== 'text') taken.push({ ...core, ...bare, isGround: form !== 'icon' });
  return taken;
}

/** Whether a name may lie there. */
export function isGroundOf({ isGround, x, y, width, height }: Taken, name: Rect): boolean {
  return isGround && x <= name.x && y <= name.y && x + width >= rightOf(name) && y + height >= bottomOf(name);
}

const texts = new WeakMap<NodeGeometry, Rect>();

/** Around the lines of text, as wide as viewers may set them. */
export function textOf(geometry: NodeGeometry): Rect | undefined {
  const known = texts.get(geometry);
  if (known !== undefined) return known;
  const isCentred = geometry.form === 'icon';
  const text = boundsOf(
    geometry.lines.map(({ x, y, width, anchor }) => {
      const wide = width * WIDTH_SLACK;
      return {
        x: (anchor === undefined ? isCentred : anchor === 'middle') ? x - wide / 2 : x,
        y: y - 10,
        width: wide,
        height: LABEL_LINE_HEIGHT - 1,
      };
    }),
  );
  if (text !== undefined) texts.set(geometry, text);
  return text;
}

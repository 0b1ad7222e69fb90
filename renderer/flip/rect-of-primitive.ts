import type { Rect } from '../../shared/scene/geometry.ts';
import type { Primitive } from '../../shared/scene/scene.ts';

/** About where a primitive is drawn: enough to tell what lies in a part of a picture. */
export function rectOfPrimitive(primitive: Primitive): Rect {
  switch (primitive.kind) {
    case 'rect':
      return primitive;
    case 'icon':
      return { x: primitive.x, y: primitive.y, width: primitive.size, height: primitive.size };
    case 'text': {
      const { x, y, width, size, anchor } = primitive;
      return { x: anchor === 'middle' ? x - width / 2 : x, y: y - size, width, height: size };
    }
    default:
      return rectOfPath(primitive.d);
  }
}

/** The scene's paths have only absolute coordinates, in pairs. */
function rectOfPath(d: string): Rect {
  const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(1, Math.max(...xs) - x), height: Math.max(1, Math.max(...ys) - y) };
}

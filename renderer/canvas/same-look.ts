import type { Primitive } from '../../shared/scene/scene.ts';

/** True if two drawings show the same, though they were made apart. */
export function sameLook(a: readonly Primitive[], b: readonly Primitive[]): boolean {
  if (a === b) return true;
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b);
}

/** True if they say the same, whatever else they show. */
export function sameTexts(a: readonly Primitive[], b: readonly Primitive[]): boolean {
  return sameLook(a.filter(isText), b.filter(isText));
}

function isText({ kind }: Primitive): boolean {
  return kind === 'text';
}

/** True if the person wants things to change at once. */
export function isMotionReduced(): boolean {
  query ??= matchMedia('(prefers-reduced-motion: reduce)');
  return query.matches;
}

let query: MediaQueryList | undefined;

/** Milliseconds that a flip takes on the canvas, as the token `--flip`. */
export const TURNING = 180;

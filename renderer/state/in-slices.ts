/** Milliseconds of work after which input and painting get their turn; half a frame. */
const SLICE = 8;

export interface Job {
  /** What is not done yet is left undone. */
  cancel(): void;
}

/** Runs steps in slices of half a frame, starting with the next task, so that nobody waits for them. */
export function inSlices(steps: Iterator<unknown, void>): Job {
  let timer = setTimeout(slice, 0);
  function slice(): void {
    const end = performance.now() + SLICE;
    while (performance.now() < end) if (steps.next().done === true) return;
    timer = setTimeout(slice, 0);
  }
  return { cancel: () => clearTimeout(timer) };
}

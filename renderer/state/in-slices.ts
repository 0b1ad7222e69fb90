/** Milliseconds of work after which input and painting get their turn; half a frame. */
const SLICE = 8;

export interface Job {
  /** What is not done yet is left undone. */
  cancel(): void;
}

/** What steps return at last, done in slices. */
export function resultInSlices<T>(steps: Generator<undefined, T>): Promise<T> {
  return new Promise((resolve, reject) => {
    function* work(): Generator<undefined, void> {
      try {
        resolve(yield* steps);
      } catch (error) {
        reject(error);
      }
    }
    inSlices(work());
  });
}

/** Runs steps in slices of half a frame, starting with the next task, so that nobody waits for them. */
export function inSlices(steps: Iterator<unknown, void>): Job {
  let isCancelled = false;
  let timer = setTimeout(slice, 0);
  function slice(): void {
    const end = performance.now() + SLICE;
    while (!isCancelled && performance.now() < end) if (steps.next().done === true) return;
    if (!isCancelled) timer = setTimeout(slice, 0);
  }
  return {
    cancel() {
      isCancelled = true;
      clearTimeout(timer);
    },
  };
}

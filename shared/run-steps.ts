/** Does at once what could be done in steps; gives what the last of them returns. */
export function runSteps<T>(steps: Generator<undefined, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

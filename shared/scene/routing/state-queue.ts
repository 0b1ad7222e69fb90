/** A binary heap: the state with the lowest estimate first. */
export class StateQueue {
  readonly #states: number[] = [];
  readonly #estimates: number[] = [];

  push(state: number, estimate: number): void {
    const states = this.#states;
    const estimates = this.#estimates;
    let at = states.length;
    states.push(state);
    estimates.push(estimate);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((estimates[parent] as number) <= estimate) break;
      states[at] = states[parent] as number;
      estimates[at] = estimates[parent] as number;
      at = parent;
    }
    states[at] = state;
    estimates[at] = estimate;
  }

  pop(): number | undefined {
    const states = this.#states;
    const estimates = this.#estimates;
    const first = states[0];
    const state = states.pop();
    const estimate = estimates.pop();
    if (first === undefined || state === undefined || estimate === undefined || states.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= states.length) break;
      if (child + 1 < states.length && (estimates[child + 1] as number) < (estimates[child] as number)) child++;
      if ((estimates[child] as number) >= estimate) break;
      states[at] = states[child] as number;
      estimates[at] = estimates[child] as number;
      at = child;
    }
    states[at] = state;
    estimates[at] = estimate;
    return first;
  }
}

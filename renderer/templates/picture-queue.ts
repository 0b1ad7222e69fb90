interface Job {
  readonly key: string;
  /** Of those who wait for it. */
  readonly wishes: AbortSignal[];
  readonly run: () => Promise<string>;
  readonly resolve: (url: string) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Pictures painted one after the other. What somebody looks at now comes before what is only in view, and what nobody waits for
 * any more is not painted.
 */
export class PictureQueue {
  readonly #pause: () => Promise<void>;
  readonly #jobs: Job[] = [];
  #isWorking = false;

  /** `pause`: between one picture and the next, so that the page stays fluent. */
  constructor(pause: () => Promise<void>) {
    this.#pause = pause;
  }

  add(key: string, run: () => Promise<string>, options: { isFirst: boolean; signal: AbortSignal }): Promise<string> {
    return new Promise((resolve, reject) => {
      const job = { key, run, resolve, reject, wishes: [options.signal] };
      if (options.isFirst) this.#jobs.unshift(job);
      else this.#jobs.push(job);
      void this.#work();
    });
  }

  /** Somebody else waits for it too. */
  join(key: string, signal: AbortSignal): void {
    this.#jobs.find((job) => job.key === key)?.wishes.push(signal);
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    while (this.#jobs.length > 0) {
      await this.#pause();
      const job = this.#jobs.shift();
      if (job === undefined) break;
      if (job.wishes.every(({ aborted }) => aborted)) job.reject(new Error('Nobody waits for this picture.'));
      else await job.run().then(job.resolve, job.reject);
    }
    this.#isWorking = false;
  }
}

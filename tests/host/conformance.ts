import { describe, test } from 'vitest';
import { HOST_CASES } from './host-cases.ts';
import type { HostWorld, Need } from './world.ts';

/** Runs the suite that every host passes, each case in a world of its own. `cannot`: what this world cannot bring about. */
export function describeHost(name: string, make: () => Promise<HostWorld>, cannot: readonly Need[] = []): void {
  describe(name, () => {
    for (const { title, run } of HOST_CASES.filter(({ needs = [] }) => !needs.some((need) => cannot.includes(need)))) {
      test(title, async () => {
        const world = await make();
        try {
          await run(world);
        } finally {
          await world.dispose();
        }
      });
    }
  });
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';
import { applySuggestions, type Planning } from './apply-suggestions.ts';

/** Milliseconds. */
const WORTH_A_WORD = 400;

interface Applying {
  /** How many are planned so far; null: nothing is being planned, or it takes no time worth a word. */
  readonly planned: number | null;
  apply(side: Side, ids: readonly string[] | undefined): void;
  stop(): void;
}

/** Applies suggestions with progress, and stops with what shows it. */
export function useApplying(app: App): Applying {
  const [planned, setPlanned] = useState<number | null>(null);
  const planning = useRef<Planning>(null);
  useEffect(() => () => planning.current?.stop(), []);
  const apply = useCallback(
    (side: Side, ids: readonly string[] | undefined): void => {
      planning.current?.stop();
      const start = performance.now();
      const begun = applySuggestions(app, side, ids, (count) => {
        if (count === 0 || performance.now() - start > WORTH_A_WORD) setPlanned(count);
      });
      planning.current = begun;
      // One that was stopped for the next has no say in what is shown.
      void begun.isDone.then(() => planning.current === begun && setPlanned(null));
    },
    [app],
  );
  const stop = useCallback(() => planning.current?.stop(), []);
  return { planned, apply, stop };
}

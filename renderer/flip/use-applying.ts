import { useEffect, useRef, useState } from 'react';
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
  return {
    planned,
    apply(side, ids) {
      planning.current?.stop();
      const start = performance.now();
      planning.current = applySuggestions(app, side, ids, (count) => {
        if (count === 0 || performance.now() - start > WORTH_A_WORD) setPlanned(count);
      });
      void planning.current.isDone.then(() => setPlanned(null));
    },
    stop: () => planning.current?.stop(),
  };
}

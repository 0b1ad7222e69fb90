import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Side } from '../../shared/document/schema.ts';
import type { SideDifferences } from '../../shared/flip/side-differences.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import type { SplitState, SplitStore } from './split-state.ts';

/** What the parts of the view of both sides share. */
export interface Split {
  readonly store: SplitStore;
  readonly differences: SideDifferences;
  /** Around all of both sides; undefined: nothing is drawn. */
  readonly content: Rect | undefined;
  /** Leaves for the editor, with the element selected on that side. */
  readonly openIn: (side: Side, id: string) => void;
}

const SplitContext = createContext<Split | null>(null);

export function SplitProvider({ split, children }: { readonly split: Split; readonly children: ReactNode }): ReactNode {
  return <SplitContext value={split}>{children}</SplitContext>;
}

export function useSplit(): Split {
  const split = useContext(SplitContext);
  if (split === null) throw new Error('rendered outside of the view of both sides');
  return split;
}

export function useSplitState<T>(select: (state: SplitState) => T): T {
  return useStore(useSplit().store, select);
}

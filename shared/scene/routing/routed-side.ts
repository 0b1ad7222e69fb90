import type { DrawnConnection } from '../../catalog/side-view.ts';

/** All that routing reads of a side besides where its nodes are. Every view is one; so is what a worker is told of it. */
export interface RoutedSide {
  /** In paint order. */
  readonly nodes: ReadonlyMap<string, { readonly parentId: string | null }>;
  readonly connections: readonly DrawnConnection[];
  /** From the nearest frame outwards. */
  readonly ancestors: (of: string) => readonly { readonly id: string }[];
}

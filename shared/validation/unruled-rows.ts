/** A row of the knowledge base that is no rule of its own, and why. */
export interface UnruledRow {
  readonly code: string;
  /**
   * merged: another rule says it. report-line: the flip report says it, as no finding. test: the project's own tests hold it.
   * wrong: the cloud's documentation contradicts it.
   */
  readonly how: 'merged' | 'report-line' | 'test' | 'wrong';
  readonly reason: string;
  /** An id of the catalog's sources: what contradicts the row. */
  readonly source?: string;
}

export const UNRULED_ROWS: readonly UnruledRow[] = [];

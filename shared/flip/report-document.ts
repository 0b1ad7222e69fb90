import type { Severity } from '../validation/finding.ts';
import type { Effort, Fidelity } from './flip-row.ts';

/** A report as a text of sections, tables and lists: written once, and set as Markdown and as a page. */
export interface ReportDocument {
  readonly title: string;
  /** For who decides: what it is, what it takes, what is open. */
  readonly summary: readonly string[];
  readonly sections: readonly ReportSection[];
}

export interface ReportSection {
  readonly id: string;
  readonly title: string;
  /** A sentence under the title; empty: none. */
  readonly lead: string;
  readonly blocks: readonly ReportBlock[];
}

export type ReportBlock = ReportList | ReportTable;

export interface ReportList {
  readonly kind: 'list';
  readonly items: readonly ReportItem[];
}

export interface ReportItem {
  readonly severity: Severity | null;
  readonly code: string;
  readonly text: string;
  /** What to do or to know about it; empty: nothing. */
  readonly detail: string;
  /** What stands under it: the findings that a suggestion mends. */
  readonly under: readonly string[];
  /** Numbers in the list of sources. */
  readonly refs: readonly number[];
}

export interface ReportTable {
  readonly kind: 'table';
  /** Empty: the section's title says it. */
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
}

export interface ReportCell {
  readonly text: string;
  /** Set under the text, smaller. */
  readonly note?: string | undefined;
  readonly refs?: readonly number[] | undefined;
  /** A link: the text is its address. */
  readonly url?: string | undefined;
  readonly fidelity?: Fidelity | undefined;
  readonly effort?: Effort | undefined;
}

import type { Fact } from '../catalog/schema.ts';
import type { SideView } from '../catalog/side-view.ts';
import type { Side } from '../document/schema.ts';
import type { Severity } from './finding.ts';
import type { OfferedFix } from './fix.ts';

export const RULE_CATEGORIES = [
  'limits',
  'availability',
  'scaling',
  'network',
  'durability',
  'security',
  'lifecycle',
] as const;
export type RuleCategory = (typeof RULE_CATEGORIES)[number];

/** What a rule is, as data; the reference page and `skyflip rules` print it. */
export interface RuleMeta {
  /** Readable, kebab-case, the file's name. */
  readonly id: string;
  /** The row of the knowledge base: RT-001. */
  readonly code: string;
  readonly category: RuleCategory;
  readonly severity: Severity;
  /** Severity where the diagram is for development or test, or says that it needs no high availability. Absent: the same. */
  readonly relaxed?: Severity;
  /** Says nothing at all about a diagram for development or test. */
  readonly productionOnly?: boolean;
  readonly providers: readonly Side[];
  /** Only restructuring mends it where the node was drawn for the other side. */
  readonly structural?: boolean;
  /** Ids of rules that explain the same cause less well: they stay silent about the nodes that this rule reports. */
  readonly supersedes?: readonly string[];
  /** One line: what it looks for. */
  readonly title: string;
  /** One paragraph: why it matters. */
  readonly why: string;
  /** Sentences by key; `{name}` is filled from the report's data. */
  readonly messages: Readonly<Record<string, string>>;
  readonly remedy: string;
  /** An id of the catalog's sources. */
  readonly source: string;
  /** What Microsoft says of the same, where the source is a page of AWS. */
  readonly azureSource?: string;
}

/** One report of a rule's check; the engine turns it into a finding. */
export interface Report {
  readonly message: string;
  readonly data?: Readonly<Record<string, string | number>>;
  /** Where this report is milder (or graver) than the rule's own severity. */
  readonly severity?: Severity;
  readonly nodes: readonly string[];
  readonly connections?: readonly string[];
  readonly property?: string;
  readonly remedy?: string;
  /** The row of the catalog that it compares with: gives the finding its source, and whether that was confirmed. */
  readonly fact?: Pick<Fact, 'source' | 'status'> | undefined;
  /** Offered only where it is true and mends the report by itself. */
  readonly fix?: OfferedFix | undefined;
  /** An id of the catalog's sources, where neither the rule's own nor a fact's will do. */
  readonly source?: string;
}

/** Sees one diagram on one side. Pure: no clock, no state between runs. `today` is an ISO date given by the caller. */
export interface Rule {
  readonly meta: RuleMeta;
  readonly check: (view: SideView, options: RuleOptions) => readonly Report[];
  /** Says less while a person is drawing: what any other rule found then holds of the finished diagram. */
  readonly mindsEditing?: true;
}

export interface RuleOptions {
  readonly today: string;
  /** True while a person is drawing: what is not connected yet is not reported as loose. */
  readonly editing: boolean;
}

import type { SideView } from '../../shared/catalog/side-view.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { ruleMeta } from '../../shared/validation/rule-meta.ts';
import { elementName } from './element-names.ts';
import { type FindingFilter, passing } from './finding-filter.ts';
import { type KeyedFinding, keyed } from './finding-keys.ts';

export type Grouping = 'severity' | 'rule' | 'element';

export interface FindingGroup {
  /** Empty: the rows stand without a heading. */
  readonly title: string;
  /** The one rule that all of them are of, where they are grouped so. */
  readonly rule?: string | undefined;
  readonly rows: readonly KeyedFinding[];
}

export interface ArrangedFindings {
  /** Of the design, gravest first. */
  readonly design: readonly FindingGroup[];
  /** Mended only by restructuring for this side. */
  readonly structural: readonly KeyedFinding[];
  /** Set aside by a person; no filter hides that. */
  readonly suppressed: readonly KeyedFinding[];
}

/** The findings as the panel lists them. */
export function arrangeFindings(
  findings: readonly Finding[],
  view: SideView,
  grouping: Grouping,
  filter: FindingFilter,
): ArrangedFindings {
  const isWanted = passing(filter, view);
  const all = keyed(findings);
  const open = all.filter(({ finding }) => finding.suppressed === null && isWanted(finding));
  return {
    design: grouped(
      open.filter(({ finding }) => !finding.structural),
      grouping,
      view,
    ),
    structural: open.filter(({ finding }) => finding.structural),
    suppressed: all.filter(({ finding }) => finding.suppressed !== null),
  };
}

function grouped(rows: readonly KeyedFinding[], grouping: Grouping, view: SideView): readonly FindingGroup[] {
  if (grouping === 'severity') return rows.length === 0 ? [] : [{ title: '', rows }];
  if (grouping === 'rule') {
    const byRule = groupBy(rows, ({ finding }) => finding.rule);
    return [...byRule].map(([rule, group]) => ({ title: ruleTitle(rule), rule, rows: group }));
  }
  const byElement = groupBy(rows, ({ finding }) => finding.nodes[0] ?? finding.connections[0]);
  return [...byElement].map(([id, group]) => ({
    title: id === undefined ? 'The whole diagram' : elementName(id, view),
    rows: group,
  }));
}

function ruleTitle(rule: string): string {
  const meta = ruleMeta(rule);
  return meta === undefined ? rule : `${meta.code} ${meta.title}`;
}

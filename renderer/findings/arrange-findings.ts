import type { SideView } from '../../shared/catalog/side-view.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { Finding, Severity } from '../../shared/validation/finding.ts';
import { RULES } from '../../shared/validation/rules.ts';
import { elementNames } from './element-names.ts';
import { type KeyedFinding, keyed } from './finding-keys.ts';

export type Grouping = 'severity' | 'rule' | 'element';

export interface FindingGroup {
  /** Empty: the rows stand without a heading. */
  readonly title: string;
  readonly rows: readonly KeyedFinding[];
}

export interface ArrangedFindings {
  /** Of the design, gravest first. */
  readonly design: readonly FindingGroup[];
  /** Mended only by restructuring for this side. */
  readonly structural: readonly KeyedFinding[];
  /** Set aside by a person. */
  readonly suppressed: readonly KeyedFinding[];
}

/** The findings as the panel lists them. `severities` are shown; none of them means all. */
export function arrangeFindings(
  findings: readonly Finding[],
  view: SideView,
  grouping: Grouping,
  severities: ReadonlySet<Severity>,
): ArrangedFindings {
  const all = keyed(findings);
  const isWanted = ({ finding }: KeyedFinding): boolean => severities.size === 0 || severities.has(finding.severity);
  const open = all.filter(({ finding }) => finding.suppressed === null).filter(isWanted);
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
  const titleOf = grouping === 'rule' ? ruleTitle : (row: KeyedFinding) => elementTitle(row, view);
  return [...groupBy(rows, titleOf)].map(([title, group]) => ({ title, rows: group }));
}

const TITLES = new Map(RULES.map(({ meta }) => [meta.id, `${meta.code} ${meta.title}`]));

function ruleTitle({ finding }: KeyedFinding): string {
  return TITLES.get(finding.rule) ?? finding.code;
}

function elementTitle({ finding }: KeyedFinding, view: SideView): string {
  return elementNames(finding, view) || 'The whole diagram';
}

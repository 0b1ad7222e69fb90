import type { Catalog } from '../catalog/catalog.ts';
import { nodeName } from '../catalog/node-name.ts';
import { type SideView, viewSide } from '../catalog/side-view.ts';
import { counted } from '../counted.ts';
import type { Diagram, Environment, Side } from '../document/schema.ts';
import { groupBy } from '../group-by.ts';
import { oneLine } from '../one-line.ts';
import { type Finding, SEVERITIES, type Severity } from './finding.ts';
import type { RuleCategory } from './rule.ts';
import { categoryOf } from './rule-meta.ts';
import { RULES } from './rules.ts';
import { type FindingSummary, summarise } from './summary.ts';
import { validate } from './validate.ts';

/** The areas that a review answers for, in the order in which they are asked about. */
export const REVIEW_AREAS = [
  { id: 'reliability', name: 'Reliability', category: 'availability' },
  { id: 'limits', name: 'Limits', category: 'limits' },
  { id: 'scaling', name: 'Scaling', category: 'scaling' },
  { id: 'network', name: 'Network', category: 'network' },
  { id: 'data', name: 'Data', category: 'durability' },
  { id: 'security', name: 'Security', category: 'security' },
  { id: 'lifecycle', name: 'Lifecycle', category: 'lifecycle' },
] as const satisfies readonly { id: string; name: string; category: RuleCategory }[];
export type ReviewArea = (typeof REVIEW_AREAS)[number];

/** How a design stands on both sides, short enough for a slide. */
export interface Review {
  readonly name: string;
  /** The side that the diagram shows. */
  readonly shown: Side;
  readonly environment: Environment;
  readonly needs: Diagram['needs'];
  /** The date of the catalog whose facts it was compared with. */
  readonly catalogDate: string;
  readonly isEmpty: boolean;
  /** What the author says of elements, by their names. */
  readonly described: readonly { readonly name: string; readonly text: string }[];
  readonly sides: Readonly<Record<Side, SideReview>>;
}

export interface SideReview {
  readonly side: Side;
  readonly summary: FindingSummary;
  readonly verdict: Verdict;
  /** In the order of `REVIEW_AREAS`. */
  readonly areas: readonly AreaReview[];
}

export interface AreaReview {
  readonly area: ReviewArea;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Things that would have to be stated before the rules could answer. */
  readonly questions: number;
  readonly structural: number;
  readonly suppressed: number;
  /** Rules that looked. */
  readonly rules: number;
  readonly verdict: Verdict;
  /** What weighs most, one line a rule. */
  readonly top: readonly TopFinding[];
}

export interface TopFinding {
  readonly finding: Finding;
  /** Findings of the same rule and severity, this one among them. */
  readonly count: number;
}

export interface Verdict {
  /** unknown: nothing is wrong that could be checked, and something could not. */
  readonly tone: 'error' | 'warning' | 'info' | 'unknown' | 'ok';
  /** "2 errors, 1 warning", "not checked: 3 things unknown", "nothing found". */
  readonly text: string;
}

/** Memoised where `validate` is: on the diagram's identity. */
export function reviewOf(diagram: Diagram, catalog: Catalog, options: Parameters<typeof validate>[3]): Review {
  const sideOf = (side: Side): SideReview => {
    const findings = validate(diagram, side, catalog, options);
    return reviewSide(findings, viewSide(diagram, side, catalog));
  };
  const { name, provider, environment, needs } = diagram;
  return {
    name: oneLine(name),
    shown: provider,
    environment,
    needs,
    catalogDate: catalog.version,
    isEmpty: Object.keys(diagram.nodes).length === 0,
    described: descriptionsIn(viewSide(diagram, provider, catalog)),
    sides: { aws: sideOf('aws'), azure: sideOf('azure') },
  };
}

function descriptionsIn({ nodes, connections }: SideView): Review['described'] {
  const said = (name: string, notes: string | undefined): Review['described'] =>
    notes === undefined ? [] : [{ name, text: notes.replaceAll(/\s+/g, ' ').trim() }];
  return [
    ...[...nodes.values()].flatMap((viewNode) => said(nodeName(viewNode), viewNode.node.notes)),
    ...connections.flatMap(({ connection, source, target }) =>
      said(oneLine(connection.label) || `${nodeName(source)} to ${nodeName(target)}`, connection.notes),
    ),
  ];
}

export function reviewSide(findings: readonly Finding[], view: SideView): SideReview {
  const byCategory = groupBy(findings, ({ rule }) => categoryOf(rule));
  const isEmpty = view.nodes.size === 0;
  const areas = REVIEW_AREAS.map((area) => reviewArea(area, byCategory.get(area.category) ?? [], view, isEmpty));
  const summary = summarise(findings);
  const sum = (of: (area: AreaReview) => number): number => areas.reduce((total, area) => total + of(area), 0);
  return {
    side: view.side,
    summary,
    areas,
    verdict: verdictOf(
      {
        bySeverity: summary.bySeverity,
        questions: sum(({ questions }) => questions),
        structural: summary.structural,
        suppressed: summary.suppressed,
      },
      isEmpty,
    ),
  };
}

function reviewArea(area: ReviewArea, findings: readonly Finding[], view: SideView, isEmpty: boolean): AreaReview {
  const open = findings.filter(({ suppressed, structural }) => suppressed === null && !structural);
  const counts = {
    bySeverity: countBySeverity(open),
    questions: open.filter((finding) => isQuestion(finding, view)).length,
    structural: findings.filter(({ suppressed, structural }) => suppressed === null && structural).length,
    suppressed: findings.filter(({ suppressed }) => suppressed !== null).length,
  };
  return {
    area,
    ...counts,
    rules: rulesOf(area.category, view),
    verdict: verdictOf(counts, isEmpty),
    top: topOf(open),
  };
}

/** A note that asks for a property which nobody stated: until then the rule cannot say whether something is wrong. */
function isQuestion({ severity, property, nodes, connections }: Finding, view: SideView): boolean {
  if (severity !== 'info' || property === null) return false;
  const isStatedOnNode = nodes.some((id) => view.property(id, property) !== undefined);
  return !isStatedOnNode && !connections.some((id) => view.diagram.connections[id]?.properties[property] !== undefined);
}

function rulesOf(category: RuleCategory, { side, diagram }: SideView): number {
  return RULES.filter(
    ({ meta }) =>
      meta.category === category &&
      meta.providers.includes(side) &&
      (diagram.environment === 'production' || meta.productionOnly !== true),
  ).length;
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { critical: 0, error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Gravest first, as they come from `validate`; of the same gravity what occurs most. */
function topOf(findings: readonly Finding[]): readonly TopFinding[] {
  const alike = groupBy(findings, ({ rule, severity }) => `${rule} ${severity}`);
  const rows = [...alike.values()].flatMap((group) =>
    group[0] === undefined ? [] : [{ finding: group[0], count: group.length }],
  );
  return rows.sort((a, b) => rank(a.finding) - rank(b.finding) || b.count - a.count);
}

function rank({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

type Counts = Pick<AreaReview, 'bySeverity' | 'questions' | 'structural' | 'suppressed'>;

/** Says no more than is known: nothing found is not the same as sound, and what was set aside is named. */
function verdictOf({ bySeverity, questions, structural, suppressed }: Counts, isEmpty: boolean): Verdict {
  if (isEmpty) return { tone: 'unknown', text: 'nothing drawn' };
  const { critical, error, warning, info } = bySeverity;
  const grave = [
    critical > 0 ? `${critical.toLocaleString('en-US')} critical` : '',
    error > 0 ? counted(error, 'error', 'errors') : '',
    warning > 0 ? counted(warning, 'warning', 'warnings') : '',
  ].filter((part) => part !== '');
  const apart = [
    structural > 0 ? `${structural} by restructuring only` : '',
    suppressed > 0 ? `${suppressed} suppressed` : '',
  ].filter((part) => part !== '');
  const said = (tone: Verdict['tone'], ...parts: readonly string[]): Verdict => ({
    tone,
    text: [...parts, ...apart].join(', '),
  });
  if (grave.length > 0) return said(critical + error > 0 ? 'error' : 'warning', ...grave);
  if (questions > 0) return said('unknown', `not checked: ${counted(questions, 'thing', 'things')} unknown`);
  if (info > 0) return said('info', counted(info, 'note', 'notes'));
  return said(apart.length > 0 ? 'info' : 'ok', apart.length > 0 ? 'nothing else found' : 'nothing found');
}

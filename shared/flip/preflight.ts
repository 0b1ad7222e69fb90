import { type Finding, isBlockingSeverity, SEVERITIES, type Severity } from '../validation/finding.ts';
import { findingKey } from '../validation/finding-key.ts';
import type { FlipReport } from './flip.ts';
import type { FlipRow } from './flip-row.ts';
import { openChoices } from './open-choice.ts';
import { elementNames } from './report-names.ts';
import type { Suggestion } from './suggestions/suggestion.ts';
import { unconfirmedPoints } from './unconfirmed-points.ts';

/** What to look at before a flip, the weightiest first. */
export const PREFLIGHT_WEIGHTS = ['blocking', 'decide', 'restructure', 'notice'] as const;
export type PreflightWeight = (typeof PREFLIGHT_WEIGHTS)[number];

export type PreflightKind =
  | 'no-twin'
  | 'finding-gained'
  | 'remark'
  | 'choice'
  | 'suggestion'
  | 'unmended'
  | 'finding-lost'
  | 'unconfirmed'
  | 'note';

export interface PreflightItem {
  /** Tells it from all others of one preflight, and is the same the next time. */
  readonly key: string;
  readonly kind: PreflightKind;
  /** Present where a rule says it. */
  readonly severity: Severity | null;
  /** One sentence. */
  readonly text: string;
  /** What to do or to know about it; may be empty. */
  readonly detail: string;
  readonly nodes: readonly string[];
  /** Address of the page that says so; empty: none is needed. */
  readonly source: string;
  readonly finding?: Finding;
  readonly suggestion?: Suggestion;
  /** Structural findings that the suggestion mends. */
  readonly mends?: readonly Finding[];
}

export interface PreflightGroup {
  readonly weight: PreflightWeight;
  readonly title: string;
  readonly items: readonly PreflightItem[];
}

const TITLES: Readonly<Record<PreflightWeight, string>> = {
  blocking: 'Stands in the way',
  decide: 'To decide',
  restructure: 'To restructure',
  notice: 'To know',
};

/**
 * What a flip would bring, by weight; groups without an item are left out. What is to decide comes by severity, all else in the
 * order of the report.
 */
export function preflight(report: FlipReport): readonly PreflightGroup[] {
  const items = itemsByWeight(report);
  return PREFLIGHT_WEIGHTS.map((weight) => ({ weight, title: TITLES[weight], items: items[weight] })).filter(
    (group) => group.items.length > 0,
  );
}

function itemsByWeight(report: FlipReport): Readonly<Record<PreflightWeight, readonly PreflightItem[]>> {
  const { findings, notes, restructuring, rows } = report;
  const { suggested, unmended, remarks, gained } = restructuring;
  const isGrave = ({ severity }: Finding): boolean => isBlockingSeverity(severity);
  // A loss of nothing but a frame of the subscription is said as information.
  const isMissing = ({ rule, severity }: Finding): boolean => rule === 'no-counterpart' && severity !== 'info';
  const blocks = (remark: Finding): boolean => isMissing(remark) || isGrave(remark);
  return {
    blocking: [
      ...remarks.filter(isMissing).map((remark) => ofFinding('no-twin', remark)),
      ...gained.filter(isGrave).map((finding) => ofFinding('finding-gained', finding)),
      ...remarks.filter((remark) => isGrave(remark) && !isMissing(remark)).map((one) => ofFinding('remark', one)),
    ],
    decide: [
      ...remarks.filter((remark) => !blocks(remark)).map((remark) => ofFinding('remark', remark)),
      ...openChoices(rows).map(ofChoice),
      ...gained.filter((finding) => !isGrave(finding)).map((finding) => ofFinding('finding-gained', finding)),
    ].sort((a, b) => urgency(a) - urgency(b)),
    restructure: [
      ...suggested.map(({ suggestion, findings: mends }) => ofSuggestion(suggestion, mends)),
      ...unmended.map((finding) => ofFinding('unmended', finding)),
    ],
    notice: [
      ...findings.lost.map((finding) => ({
        ...ofFinding('finding-lost', finding),
        text: `No longer found: ${finding.message}`,
        detail: '',
      })),
      ...unconfirmedPoints(report).map(({ text, nodes, source }) => plain('unconfirmed', text, '', nodes, source)),
      ...notes.map((note) => plain('note', note, '', [], '')),
    ],
  };
}

/** A choice weighs less than a warning and more than a note. */
function urgency({ severity }: PreflightItem): number {
  return severity === null ? SEVERITIES.indexOf('warning') + 0.5 : SEVERITIES.indexOf(severity);
}

function ofFinding(kind: PreflightKind, finding: Finding): PreflightItem {
  const { severity, message, remedy, nodes, source } = finding;
  return {
    key: `${kind} ${findingKey(finding)} ${message}`,
    kind,
    severity,
    text: message,
    detail: remedy,
    nodes,
    source,
    finding,
  };
}

function ofSuggestion(suggestion: Suggestion, mends: readonly Finding[]): PreflightItem {
  const { id, title, reason, nodes, source } = suggestion;
  return {
    key: `suggestion ${id}`,
    kind: 'suggestion',
    severity: null,
    text: `${title}.`,
    detail: reason,
    nodes,
    source,
    suggestion,
    mends,
  };
}

/** One line for all that have the same choice. */
function ofChoice(group: readonly FlipRow[]): PreflightItem {
  const [row] = group;
  const others = row?.alternatives.map(({ name, fidelity }) => `${name} (${fidelity})`).join(', ') ?? '';
  const text = `${elementNames(group, MOST_NAMES)}: ${row?.fromName} becomes ${row?.toName}, a partial twin.`;
  const nodes = group.map(({ node }) => node);
  return plain('choice', text, `Or: ${others}.`, nodes, row?.source ?? '');
}

const MOST_NAMES = 4;

function plain(
  kind: PreflightKind,
  text: string,
  detail: string,
  nodes: readonly string[],
  source: string,
): PreflightItem {
  return { key: `${kind} ${text}`, kind, severity: null, text, detail, nodes, source };
}

/** "3 to decide, 2 to restructure"; empty where nothing asks for attention. */
export function preflightText(groups: readonly PreflightGroup[]): string {
  const words: Readonly<Record<PreflightWeight, string>> = {
    blocking: 'in the way',
    decide: 'to decide',
    restructure: 'to restructure',
    notice: '',
  };
  return groups
    .filter(({ weight }) => weight !== 'notice')
    .map(({ weight, items }) => `${items.length.toLocaleString('en-US')} ${words[weight]}`)
    .join(', ');
}

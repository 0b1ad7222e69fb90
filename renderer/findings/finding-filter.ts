import { fold } from '../../shared/catalog/folded-text.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { type Finding, SEVERITIES, type Severity } from '../../shared/validation/finding.ts';
import { RULE_CATEGORIES, type RuleCategory } from '../../shared/validation/rule.ts';
import { categoryOf } from '../../shared/validation/rule-meta.ts';
import { allElementNames } from './element-names.ts';

/** Which findings are listed. An empty set or text asks for nothing. */
export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  readonly categories: ReadonlySet<RuleCategory>;
  /** Words that all have to be in the code, the message or the names of the elements. */
  readonly text: string;
}

export const NO_FILTER: FindingFilter = { severities: new Set(), categories: new Set(), text: '' };

export function isFiltering({ severities, categories, text }: FindingFilter): boolean {
  return severities.size > 0 || categories.size > 0 || text.trim() !== '';
}

/** Whether a finding of the view passes. */
export function passing(filter: FindingFilter, view: SideView): (finding: Finding) => boolean {
  const hasText = textTest(filter.text, view);
  return (finding) => hasSeverity(filter, finding) && hasCategory(filter, finding) && hasText(finding);
}

export interface FilteredCounts {
  /** What each severity would list, whatever severities are chosen; structural findings are counted apart. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** What each category would list, whatever categories are chosen. */
  readonly byCategory: Readonly<Record<RuleCategory, number>>;
  /** Open findings that pass, and all of them; structural ones among them. */
  readonly shown: number;
  readonly open: number;
}

export function countFiltered(findings: readonly Finding[], filter: FindingFilter, view: SideView): FilteredCounts {
  const bySeverity = Object.fromEntries(SEVERITIES.map((one) => [one, 0])) as Record<Severity, number>;
  const byCategory = Object.fromEntries(RULE_CATEGORIES.map((one) => [one, 0])) as Record<RuleCategory, number>;
  const hasText = textTest(filter.text, view);
  let shown = 0;
  let open = 0;
  for (const finding of findings) {
    if (finding.suppressed !== null) continue;
    open += 1;
    if (!hasText(finding)) continue;
    const isOfSeverity = hasSeverity(filter, finding);
    const isOfCategory = hasCategory(filter, finding);
    if (isOfSeverity && isOfCategory) shown += 1;
    if (finding.structural) continue;
    if (isOfCategory) bySeverity[finding.severity] += 1;
    const category = categoryOf(finding.rule);
    if (isOfSeverity && category !== undefined) byCategory[category] += 1;
  }
  return { bySeverity, byCategory, shown, open };
}

/** The set with the value in it, or without it where it was. */
export function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

function hasSeverity({ severities }: FindingFilter, { severity }: Finding): boolean {
  return severities.size === 0 || severities.has(severity);
}

function hasCategory({ categories }: FindingFilter, { rule }: Finding): boolean {
  if (categories.size === 0) return true;
  const category = categoryOf(rule);
  return category !== undefined && categories.has(category);
}

function textTest(text: string, view: SideView): (finding: Finding) => boolean {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return (finding) => {
    const searched = searchedText(finding, view);
    return words.every((word) => searched.includes(word));
  };
}

const searchedTexts = new WeakMap<SideView, WeakMap<Finding, string>>();

/** Prepared once for all the letters of a word that is being typed. */
function searchedText(finding: Finding, view: SideView): string {
  const known = searchedTexts.get(view) ?? new WeakMap<Finding, string>();
  searchedTexts.set(view, known);
  const found = known.get(finding);
  if (found !== undefined) return found;
  const made = fold([finding.code, finding.rule, finding.message, ...allElementNames(finding, view)].join('\n'));
  known.set(finding, made);
  return made;
}

import { type Catalog, serviceOf } from '../catalog/catalog.ts';
import type { ChoiceOption, Criterion } from '../catalog/compute-choice.ts';
import { factsOf, limitOf } from '../catalog/facts-of.ts';
import type { Service } from '../catalog/schema.ts';
import { holds, type Workload } from './workload.ts';

export interface Citation {
  readonly text: string;
  readonly title: string;
  readonly url: string;
  readonly confirmed: boolean;
}

/** One thing that speaks for or against an option, or rules it out, with the fact that shows it. */
export interface Reason {
  readonly criterion: string;
  readonly effect: Criterion['effect'];
  /** 0 where it rules out. */
  readonly weight: number;
  /** The answers that it looks at. */
  readonly answers: readonly string[];
  readonly text: string;
  readonly fact: Citation;
}

/** An option with the service and plan as which it would be drawn. */
export interface Placed {
  readonly option: ChoiceOption;
  readonly service: Service;
}

export function placedFor(option: ChoiceOption, workload: Workload, catalog: Catalog): Placed {
  const other = option.as.find(({ when }) => holds(when, workload));
  return { option, service: serviceOf(catalog, other?.service ?? option.service) };
}

/** The criteria that look at this workload at all: asked once, not for every option. */
export function criteriaFor(workload: Workload, catalog: Catalog): readonly Criterion[] {
  return catalog.computeChoice.criteria.filter(({ when }) => holds(when, workload));
}

/** What rules out comes first, then what speaks against and for it, the weightiest first. */
export function reasonsFor(
  placed: Placed,
  criteria: readonly Criterion[],
  workload: Workload,
  catalog: Catalog,
): readonly Reason[] {
  return criteria
    .flatMap((criterion) => reasonOf(criterion, placed, workload, catalog) ?? [])
    .sort((a, b) => ORDER[a.effect] - ORDER[b.effect] || b.weight - a.weight);
}

const ORDER: Readonly<Record<Criterion['effect'], number>> = { 'rules-out': 0, against: 1, for: 2 };

function reasonOf(criterion: Criterion, placed: Placed, workload: Workload, catalog: Catalog): Reason | undefined {
  if (criterion.options !== undefined && !criterion.options.includes(placed.option.id)) return undefined;
  const fact = citationOf(criterion, placed, workload, catalog);
  if (fact === undefined) return undefined;
  const { passedBy, effect, says } = criterion;
  return {
    criterion: criterion.id,
    effect,
    weight: criterion.weight ?? 0,
    answers: [
      ...new Set([...criterion.when.map(({ answer }) => answer), ...(passedBy === undefined ? [] : [passedBy])]),
    ],
    text: says,
    fact,
  };
}

type Cites = Pick<Criterion, 'fact' | 'is' | 'limit' | 'passedBy' | 'evidence'>;

/** The row of the catalog that shows it; undefined: it does not apply here. */
export function citationOf(cites: Cites, placed: Placed, workload: Workload, catalog: Catalog): Citation | undefined {
  const row = rowCitedBy(cites, placed, workload);
  if (row === undefined) return undefined;
  const source = catalog.sources.get(row.source);
  return {
    text: row.text,
    title: source?.title ?? row.source,
    url: source?.url ?? '',
    confirmed: row.status === 'checked',
  };
}

/** undefined: the fact has another value or the limit is not passed. */
function rowCitedBy({ fact, is, limit, passedBy, evidence }: Cites, placed: Placed, workload: Workload) {
  if (evidence !== undefined) return evidence;
  const setting = (id: string) => placed.option.settings[id];
  if (limit !== undefined && passedBy !== undefined) {
    const row = limitOf(placed.service, limit, setting);
    const answer = workload[passedBy];
    return row !== undefined && typeof answer === 'number' && answer > row.value ? row : undefined;
  }
  const row = fact && factsOf(placed.service, setting)[fact];
  if (row === undefined || is === undefined) return row;
  return is.some((one) => one === row.value) ? row : undefined;
}

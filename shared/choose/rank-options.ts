import type { Catalog } from '../catalog/catalog.ts';
import type { AnswerValue } from '../catalog/compute-choice.ts';
import type { Side } from '../document/schema.ts';
import { criteriaFor, placedFor, type Reason, reasonsFor } from './reasons.ts';
import type { Workload } from './workload.ts';

export type Verdict = 'fits' | 'care' | 'ruled-out';

export interface RankedOption {
  readonly id: string;
  readonly name: string;
  readonly cloud: Side;
  /** The service as which it would be drawn, and its plan, launch type or mode. */
  readonly service: string;
  readonly settings: Readonly<Record<string, AnswerValue>>;
  readonly verdict: Verdict;
  /** What speaks for it less what speaks against it. */
  readonly score: number;
  /** From 1; options that tie have the same. undefined: ruled out. */
  readonly rank: number | undefined;
  /** Ids of the options that come out the same. */
  readonly tiedWith: readonly string[];
  readonly reasons: readonly Reason[];
}

/** From this weight on, what speaks against an option is a point to look after, not a nuance. */
const CARE = 2;

/** The best first, ties by name; what is ruled out at the end, by name. */
export function rankOptions(workload: Workload, catalog: Catalog, clouds: readonly Side[]): readonly RankedOption[] {
  const criteria = criteriaFor(workload, catalog);
  const judged = catalog.computeChoice.options
    .filter(({ service }) => clouds.some((cloud) => service.startsWith(`${cloud}.`)))
    .map((option) => {
      const placed = placedFor(option, workload, catalog);
      const reasons = reasonsFor(placed, criteria, workload, catalog);
      return { placed, reasons, score: scoreOf(reasons), verdict: verdictOf(reasons) };
    });
  const isOut = ({ verdict }: { readonly verdict: Verdict }): boolean => verdict === 'ruled-out';
  const standing = judged.filter((one) => !isOut(one));
  return judged
    .map(({ placed: { option, service }, reasons, score, verdict }): RankedOption => {
      const equals = standing.filter((one) => one.score === score && one.placed.option !== option);
      return {
        id: option.id,
        name: option.name,
        cloud: service.provider === 'azure' ? 'azure' : 'aws',
        service: service.id,
        settings: option.settings,
        verdict,
        score,
        rank: verdict === 'ruled-out' ? undefined : 1 + standing.filter((one) => one.score > score).length,
        tiedWith: verdict === 'ruled-out' ? [] : equals.map((one) => one.placed.option.id),
        reasons,
      };
    })
    .sort(byRankThenName);
}

function byRankThenName(a: RankedOption, b: RankedOption): number {
  return (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) || compareText(a.name, b.name);
}

/** By code unit, the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function scoreOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { effect, weight }) => sum + (effect === 'for' ? weight : -weight), 0);
}

function verdictOf(reasons: readonly Reason[]): Verdict {
  if (reasons.some(({ effect }) => effect === 'rules-out')) return 'ruled-out';
  return reasons.some(({ effect, weight }) => effect === 'against' && weight >= CARE) ? 'care' : 'fits';
}

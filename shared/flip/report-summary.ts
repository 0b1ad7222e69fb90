import { FIDELITIES } from '../catalog/schema.ts';
import { counted } from '../counted.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import { countEfforts } from './effort-names.ts';
import type { FlipReport } from './flip.ts';
import { EFFORTS, type Effort, type FlipRow } from './flip-row.ts';
import { listed } from './listed.ts';
import { openChoices } from './open-choice.ts';
import { elementName } from './report-names.ts';
import { unconfirmedPoints } from './unconfirmed-points.ts';

export type Summary = readonly [what: string, takes: string, open: string];
type Facts = Omit<FlipReport, 'summary' | 'sources'>;

/** Three sentences for who decides: what it is, what it takes, what is open. */
export function summaryOf(report: Facts): Summary {
  return [whatItIs(report), whatItTakes(report), whatIsOpen(report)];
}

function whatItIs({ rows, from, to }: Facts): string {
  const [here, there] = [SIDE_NAMES[from], SIDE_NAMES[to]];
  if (rows.length === 0)
    return `Nothing in this design belongs to one cloud, so it is the same on ${here} and on ${there}.`;
  const count = (test: (row: FlipRow) => boolean): number => rows.filter(test).length;
  const isTwin = ({ effect, pinned }: FlipRow): boolean => effect === 'twin' && !pinned;
  /** "it has", "both have", "all 5 have", "3 have". */
  const who = (some: number, one: string, many: string): string => {
    if (some < rows.length) return `${number(some)} ${some === 1 ? one : many}`;
    if (some === 1) return `it ${one}`;
    return some === 2 ? `both ${many}` : `all ${number(some)} ${many}`;
  };
  const have = (some: number, what: string): string => (some === 0 ? '' : `${who(some, 'has', 'have')} ${what}`);
  const are = (some: number, what: string): string => (some === 0 ? '' : `${who(some, 'is', 'are')} ${what}`);
  const close = count((row) => isTwin(row) && isClose(row));
  const partly = count((row) => isTwin(row) && !isClose(row));
  const returning = count(({ effect, pinned, from: service }) => !pinned && effect === 'same' && service === null);
  const staying = count(({ effect, pinned }) => pinned || effect === 'same') - returning;
  const parts = [
    have(close, `a close twin on ${there}`),
    have(partly, close === 0 ? `a partial twin on ${there}` : 'only a partial one'),
    are(
      count(({ effect, partOf }) => effect === 'absorbed' && partOf === null),
      'built in there',
    ),
    are(
      count(({ effect, partOf }) => effect === 'absorbed' && partOf !== null),
      'part of another there',
    ),
    are(
      count(({ effect }) => effect === 'absent'),
      'without a counterpart',
    ),
    returning === 0 ? '' : who(returning, 'comes back as a box of its own', 'come back as boxes of their own'),
    staying === 0 ? '' : who(staying, 'stays as it is', 'stay as they are'),
  ].filter((part) => part !== '');
  return `The design has ${counted(rows.length, 'element', 'elements')} of a cloud: ${listed(parts, Number.POSITIVE_INFINITY)}.`;
}

function isClose({ fidelity }: FlipRow): boolean {
  return fidelity === 'exact' || fidelity === 'close';
}

const TAKES: Readonly<Partial<Record<Effort, (isOne: boolean) => string>>> = {
  undecided: (isOne) => (isOne ? 'awaits a decision' : 'await a decision'),
  refactor: (isOne) => (isOne ? 'needs code changed' : 'need code changed'),
  'data-migration': (isOne) => (isOne ? 'has its data migrated' : 'have their data migrated'),
  replatform: (isOne) => (isOne ? 'is replatformed' : 'are replatformed'),
  rehost: (isOne) => (isOne ? 'is rehosted' : 'are rehosted'),
  'set-up': (isOne) => (isOne ? 'is set up anew' : 'are set up anew'),
};

function whatItTakes({ rows, to }: Facts): string {
  const counts = countEfforts(rows);
  const parts = EFFORTS.filter((kind) => counts[kind] > 0 && TAKES[kind] !== undefined).map((kind, index) => {
    const count = counts[kind];
    const elements = index === 0 ? counted(count, 'element', 'elements') : number(count);
    return `${elements} ${TAKES[kind]?.(count === 1)}`;
  });
  if (parts.length === 0) return `Moving it to ${SIDE_NAMES[to]} takes nothing.`;
  const hardest = hardestOf(rows);
  const names = hardest.map((row) => `"${elementName(row)}"`);
  const end =
    names.length === 0
      ? ''
      : `; the hardest ${names.length === 1 ? 'is' : 'are'} ${listed(names, Number.POSITIVE_INFINITY)}`;
  return `To move it, ${listed(parts, Number.POSITIVE_INFINITY)}${end}.`;
}

const HARD: readonly Effort[] = ['undecided', 'refactor', 'data-migration'];
const MOST_NAMED = 3;

/** By effort, then by how little the twin does of its work, then by how many facts change; a name once. */
function hardestOf(rows: readonly FlipRow[]): readonly FlipRow[] {
  const hard = rows.filter(({ effort }) => HARD.includes(effort.kind));
  const rank = ({ effort, fidelity, changes }: FlipRow): number =>
    HARD.indexOf(effort.kind) * 1000 - FIDELITIES.indexOf(fidelity) * 100 - changes.length;
  const names = new Set<string>();
  return [...hard]
    .sort((a, b) => rank(a) - rank(b))
    .filter((row) => {
      const isNew = names.size < MOST_NAMED && !names.has(elementName(row));
      if (isNew) names.add(elementName(row));
      return isNew;
    });
}

function whatIsOpen({ rows, to, restructuring, findings }: Facts): string {
  const { remarks, gained, suggested, unmended } = restructuring;
  const decisions = remarks.length + openChoices(rows).length;
  const doubts = unconfirmedPoints({ rows }).reduce((sum, { statements }) => sum + statements, 0);
  const open = [
    decisions === 0 ? '' : counted(decisions, 'decision', 'decisions'),
    suggested.length === 0 ? '' : counted(suggested.length, 'suggested restructuring', 'suggested restructurings'),
    unmended.length === 0 ? '' : counted(unmended.length, 'finding about structure', 'findings about structure'),
    doubts === 0 ? '' : counted(doubts, 'unconfirmed fact', 'unconfirmed facts'),
  ].filter((part) => part !== '');
  const isOne = open.length === 1 && open[0]?.startsWith('1 ');
  const first =
    open.length === 0
      ? 'Nothing is left to decide'
      : `${listed(open, Number.POSITIVE_INFINITY)} ${isOne ? 'is' : 'are'} open`;
  return `${first}; ${findingsText(gained.length, findings.lost.length, SIDE_NAMES[to])}.`;
}

function findingsText(gained: number, lost: number, cloud: string): string {
  if (gained === 0 && lost === 0) return 'the findings of the design stay the same';
  const more = gained === 0 ? 'no finding' : counted(gained, 'finding', 'findings');
  const fewer = lost === 0 ? 'none' : number(lost);
  return `${cloud} adds ${more} and ends ${fewer}`;
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}

/** "a", "a and b", "a, b and c". */

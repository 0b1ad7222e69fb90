import { type Catalog, serviceOf } from './catalog.ts';
import { isPast, phaseOf } from './lifecycle-phase.ts';
import type { Lifecycle, Service } from './schema.ts';

/** A lifecycle in a word or two, for a row: `retired`, `closed to new`, `ends 2028-09`, `preview`. */
export interface LifecycleMark {
  readonly text: string;
  readonly tone: 'ended' | 'leaving' | 'preview';
}

/** undefined: nothing to remark, it is simply there. */
export function lifecycleMark(lifecycle: Lifecycle | undefined, today: string): LifecycleMark | undefined {
  if (lifecycle === undefined) return undefined;
  const { state, date, closedToNew } = lifecycle;
  if (state === 'preview') return { text: 'preview', tone: 'preview' };
  const phase = phaseOf(lifecycle, today);
  if (phase === 'staying') return undefined;
  if (phase === 'ended') return { text: 'retired', tone: 'ended' };
  if (state === 'retiring' && date !== undefined) return { text: `ends ${monthOf(date)}`, tone: 'leaving' };
  const closing = closedToNew ?? date;
  if (state === 'closed-to-new' && closing !== undefined && !isPast(closing, today)) {
    return { text: `closes to new ${monthOf(closing)}`, tone: 'leaving' };
  }
  return { text: state === 'retiring' ? 'ends' : 'closed to new', tone: 'leaving' };
}

/** What is known of its end or beginning, a sentence each: state with dates, then what succeeds it. */
export function lifecycleWords(lifecycle: Lifecycle, catalog: Catalog, today: string): readonly string[] {
  const { successor } = lifecycle;
  return [
    ...stateWords(lifecycle, today),
    ...(successor === undefined ? [] : [`Successor: ${serviceOf(catalog, successor).name}`]),
  ];
}

function stateWords({ state, date, closedToNew }: Lifecycle, today: string): readonly string[] {
  const closed = closedToNew === undefined ? [] : [closedWords(closedToNew, today)];
  switch (state) {
    case 'preview':
      return ['In preview'];
    case 'retired':
      return [date === undefined ? 'Retired' : `Retired since ${date}`];
    case 'retiring':
      if (date === undefined) return [...closed, 'Is being retired'];
      return [...closed, isPast(date, today) ? `Retired since ${date}` : `Ends on ${date}`];
    case 'closed-to-new':
      return [closedWords(closedToNew ?? date, today)];
    case 'renamed':
      return [date === undefined ? 'Renamed' : `Renamed on ${date}`];
    case 'active':
      return closed;
  }
}

function closedWords(date: string | undefined, today: string): string {
  if (date === undefined) return 'Closed to new customers';
  return isPast(date, today) ? `Closed to new customers since ${date}` : `Closes to new customers on ${date}`;
}

/** "formerly Azure Active Directory, until 2023-07" */
export function formerNameWords({ name, until }: Service['formerNames'][number]): string {
  return `formerly ${name}${until === undefined ? '' : `, until ${monthOf(until)}`}`;
}

function monthOf(date: string): string {
  return date.slice(0, 7);
}

import type { Lifecycle } from './schema.ts';

/** `ended`: cannot be used today. `leaving`: closed to newcomers, or with an end to come. `staying`: neither. */
export function phaseOf({ state, date }: Lifecycle, today: string): 'ended' | 'leaving' | 'staying' {
  if (state === 'retired') return 'ended';
  if (state === 'retiring') return date !== undefined && isPast(date, today) ? 'ended' : 'leaving';
  return state === 'closed-to-new' ? 'leaving' : 'staying';
}

/** ISO dates compare as text; the date is the first day of the new state. */
export function isPast(date: string, today: string): boolean {
  return date <= today;
}

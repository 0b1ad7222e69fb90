import type { Side } from '../../shared/document/schema.ts';

/** here: as it is. coming: it was not there on the other side. leaving: it was there, and is not any more. */
export type Phase = 'here' | 'coming' | 'leaving';

export interface Turned<T> {
  readonly item: T;
  readonly phase: Phase;
  /** The same for as long as the item looks the same, so that what has begun to change can turn round. */
  readonly key: string;
}

export interface TurnedItems<T> {
  readonly side: Side;
  readonly items: readonly T[];
  readonly entries: readonly Turned<T>[];
  /** Raised by each flip. */
  readonly turn: number;
}

export interface Identity<T> {
  readonly idOf: (item: T) => string;
  /** True if the two, of the same id, look the same. */
  readonly isSame: (a: T, b: T) => boolean;
}

export function startOf<T>(items: readonly T[], side: Side, { idOf }: Identity<T>): TurnedItems<T> {
  return { side, items, entries: items.map((item) => ({ item, phase: 'here', key: `${idOf(item)} 0` })), turn: 0 };
}

/** What is shown of new items on the same side: what leaves goes on leaving. */
export function followed<T>(
  before: TurnedItems<T>,
  items: readonly T[],
  side: Side,
  identity: Identity<T>,
): TurnedItems<T> {
  const { idOf } = identity;
  const shown = new Map(before.entries.filter(isShown).map((entry) => [idOf(entry.item), entry]));
  const entries = items.map((item): Turned<T> => {
    const known = shown.get(idOf(item));
    return { item, phase: known?.phase ?? 'here', key: known?.key ?? `${idOf(item)} ${before.turn}` };
  });
  return { ...before, side, items, entries: [...before.entries.filter(isLeaving), ...entries] };
}

/**
 * What is shown in the middle of a flip: what looks the same stays, the rest leaves and comes. What was about to leave turns
 * round. Nothing changes its place among the others, because an element that a page moves starts anew.
 */
export function turned<T>(
  before: TurnedItems<T>,
  items: readonly T[],
  side: Side,
  identity: Identity<T>,
): TurnedItems<T> {
  const { idOf, isSame } = identity;
  const turn = before.turn + 1;
  const wanted = new Map(items.map((item) => [idOf(item), item]));
  const taken = new Set<string>();
  const kept = before.entries.map((entry): Turned<T> => {
    const id = idOf(entry.item);
    const item = wanted.get(id);
    if (item === undefined || taken.has(id) || !isSame(entry.item, item)) return { ...entry, phase: 'leaving' };
    taken.add(id);
    return { item, phase: isLeaving(entry) ? 'coming' : entry.phase, key: entry.key };
  });
  const coming = items
    .filter((item) => !taken.has(idOf(item)))
    .map((item): Turned<T> => ({ item, phase: 'coming', key: `${idOf(item)} ${turn}` }));
  return { side, items, entries: [...kept, ...coming], turn };
}

/** After the flip: what left is gone, and all is in its own order again. */
export function settled<T>(before: TurnedItems<T>, { idOf }: Identity<T>): TurnedItems<T> {
  const shown = new Map(before.entries.filter(isShown).map((entry) => [idOf(entry.item), entry]));
  const entries = before.items.map((item): Turned<T> => {
    const key = shown.get(idOf(item))?.key ?? `${idOf(item)} ${before.turn}`;
    return { item, phase: 'here', key };
  });
  return { ...before, entries };
}

function isLeaving({ phase }: Turned<unknown>): boolean {
  return phase === 'leaving';
}

function isShown({ phase }: Turned<unknown>): boolean {
  return phase !== 'leaving';
}

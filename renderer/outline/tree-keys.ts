import type { OutlineRow } from './outline-rows.ts';
import type { Rearrangement } from './rearrange.ts';

/** What a key means in the outline. */
export type TreeStep =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'fold'; readonly ids: readonly string[]; readonly isFolded: boolean }
  | { readonly kind: 'rearrange'; readonly way: Rearrangement }
  | { readonly kind: 'rename' | 'delete' | 'toggle' | 'show' | 'menu' | 'leave' };

interface Key {
  readonly key: string;
  readonly altKey: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
}

/** undefined: the key means nothing here. `page`: how many rows are in view. */
export function treeStep(
  { key, altKey, mod }: Key,
  rows: readonly OutlineRow[],
  at: number,
  page: number,
): TreeStep | undefined {
  const row = rows[at];
  if (altKey) {
    const way = row?.node == null || mod ? undefined : REARRANGED[key];
    return way === undefined ? undefined : { kind: 'rearrange', way };
  }
  const moved = movedTo(key, at, rows.length, page);
  if (moved !== undefined) return { kind: 'go', to: moved };
  if (mod) return key === ' ' ? { kind: 'toggle' } : undefined;
  if (key === 'Escape') return { kind: 'leave' };
  if (row === undefined) return undefined;
  switch (key) {
    case 'ArrowRight':
      return row.isOpen === false ? { kind: 'fold', ids: [row.id], isFolded: false } : goInto(row, at);
    case 'ArrowLeft':
      if (row.isOpen === true) return { kind: 'fold', ids: [row.id], isFolded: true };
      return { kind: 'go', to: row.under === null ? at : rows.findIndex(({ id }) => id === row.under) };
    case '*': {
      const beside = rows.filter(({ under, isOpen }) => under === row.under && isOpen === false);
      return { kind: 'fold', ids: beside.map(({ id }) => id), isFolded: false };
    }
    case 'F2':
      return { kind: 'rename' };
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'delete' };
    case ' ':
      return { kind: 'toggle' };
    case 'Enter':
      return { kind: 'show' };
    default:
      return undefined;
  }
}

/** The next row, round and round, whose name begins with what is typed; the row itself while more letters follow. */
export function typedTo(
  typed: string,
  names: (index: number) => string,
  at: number,
  count: number,
): number | undefined {
  const wanted = typed.toLowerCase();
  const from = typed.length > 1 ? Math.max(0, at) : at + 1;
  for (let step = 0; step < count; step++) {
    const index = (from + step) % count;
    if (names(index).toLowerCase().startsWith(wanted)) return index;
  }
  return undefined;
}

const REARRANGED: Readonly<Record<string, Rearrangement | undefined>> = {
  ArrowUp: 'earlier',
  ArrowDown: 'later',
  ArrowRight: 'inwards',
  ArrowLeft: 'outwards',
};

function goInto(row: OutlineRow, at: number): TreeStep {
  return { kind: 'go', to: row.isOpen === true ? at + 1 : at };
}

function movedTo(key: string, at: number, count: number, page: number): number | undefined {
  const wanted = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    PageUp: at - page,
    PageDown: at + page,
    Home: 0,
    End: count - 1,
  }[key];
  return wanted === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, wanted));
}

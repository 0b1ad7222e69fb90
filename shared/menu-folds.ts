import type { Action } from './actions.ts';

/** What else would make a menu higher than a small screen is in a menu of its own, under this title; the same in every menu. */
export function foldOf({ menu, group }: Pick<Action, 'menu' | 'group'>): string | undefined {
  return FOLDS[`${menu} ${group}`];
}

const FOLDS: Readonly<Record<string, string>> = {
  'arrange 2': 'Align',
  'arrange 3': 'Align',
  'arrange 4': 'Distribute and size',
  'arrange 5': 'Move',
  'view 7': 'Sizes of the panels',
};

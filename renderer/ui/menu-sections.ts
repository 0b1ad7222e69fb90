import type { MenuGroup } from './menu.tsx';

/** What stands between two lines of a menu: a group, or the menus that groups are folded into, one below the other. */
export type MenuSection =
  | { readonly id: string; readonly group: MenuGroup; readonly folds?: undefined }
  | { readonly id: string; readonly group?: undefined; readonly folds: readonly MenuFold[] };

export interface MenuFold {
  readonly title: string;
  readonly groups: readonly MenuGroup[];
}

/** The groups in their order; those of one fold, and folds that follow one another, are kept together. */
export function menuSections(groups: readonly MenuGroup[]): readonly MenuSection[] {
  const sections: MenuSection[] = [];
  for (const group of groups) {
    const { id, fold } = group;
    if (fold === undefined) {
      sections.push({ id, group });
      continue;
    }
    const last = sections.at(-1);
    if (last?.folds === undefined) sections.push({ id, folds: [{ title: fold, groups: [group] }] });
    else sections[sections.length - 1] = { ...last, folds: withGroup(last.folds, fold, group) };
  }
  return sections;
}

function withGroup(folds: readonly MenuFold[], title: string, group: MenuGroup): readonly MenuFold[] {
  const last = folds.at(-1);
  if (last?.title !== title) return [...folds, { title, groups: [group] }];
  return [...folds.slice(0, -1), { title, groups: [...last.groups, group] }];
}

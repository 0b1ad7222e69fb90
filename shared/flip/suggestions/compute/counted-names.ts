import type { ViewNode } from '../../../catalog/side-view.ts';
import { groupBy } from '../../../group-by.ts';
import { nameOf, namesOf, numberText } from '../../../validation/wording.ts';
import { listed } from '../../listed.ts';

/** `"A" and "B"`; what goes by one name is counted: `2 "Web server"`. */
export function countedNames(nodes: readonly ViewNode[]): string {
  const [first] = nodes;
  if (first !== undefined && nodes.length === 1) return nameOf(first);
  const groups = [...groupBy(nodes, nameOf)];
  if (groups.length === nodes.length) return namesOf(nodes);
  const texts = groups.map(([name, alike]) => (alike.length === 1 ? name : `${numberText(alike.length)} ${name}`));
  return listed(texts);
}

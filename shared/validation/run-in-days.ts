import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { excessOf } from './limits.ts';
import type { Report } from './rule.ts';
import { statedNumber } from './stated.ts';
import { nameOf, numberText } from './wording.ts';

export const SECONDS_PER_DAY = 86_400;

/** A stated run beyond a limit that is so long that both are told in days: more than it takes, no more than there are. */
export function runBeyondDays(view: SideView, node: ViewNode): Omit<Report, 'message'> | undefined {
  const excess = excessOf(node, 'maxRunSeconds', statedNumber(view, node, 'expectedDurationSeconds'));
  if (excess === undefined) return undefined;
  return {
    data: {
      name: nameOf(node),
      days: numberText(Math.ceil(excess.value / SECONDS_PER_DAY)),
      limit: numberText(Math.floor(excess.limit.value / SECONDS_PER_DAY)),
    },
    nodes: [node.id],
    property: 'expectedDurationSeconds',
    fact: excess.limit,
  };
}

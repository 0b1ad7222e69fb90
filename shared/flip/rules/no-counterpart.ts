import { isKnownService } from '../../catalog/catalog.ts';
import type { SideView } from '../../catalog/side-view.ts';
import { SIDE_NAMES } from '../../document/side-names.ts';
import { groupBy } from '../../group-by.ts';
import type { Report } from '../../validation/rule.ts';
import { namesOf } from '../../validation/wording.ts';
import type { FlipRow } from '../flip-row.ts';
import type { FlipRule } from '../flip-rule.ts';

export const noCounterpart: FlipRule = {
  meta: {
    id: 'no-counterpart',
    code: 'CONV-007',
    category: 'lifecycle',
    severity: 'warning',
    directions: ['aws-azure', 'azure-aws'],
    title: 'A service without a counterpart',
    why: 'What has no counterpart stays in the drawing as it is, with its connections and a mark, so that nothing is lost from sight. The other cloud cannot run it: something else has to take its work.',
    messages: {
      none: '{service} has no counterpart on {cloud}; {names} kept as drawn, and marked.',
      unknown:
        '{service} is not in the catalog, so its counterpart on {cloud} is unknown; {names} kept as drawn, and marked.',
    },
    remedy: 'Decide what takes its work there, or pin it to its cloud where the design stays in both.',
    source: 'ms-aws-services',
  },
  check: ({ after, rows }) => {
    // A grouping takes no work, so nobody has to decide who does it.
    const absent = rows.filter(({ effect, effort }) => effect === 'absent' && effort.kind !== 'none');
    return [...groupBy(absent, ({ from }) => from).values()].flatMap((group) => reportOf(after, group) ?? []);
  },
};

function reportOf(view: SideView, group: readonly FlipRow[]): Report | undefined {
  const nodes = group.flatMap(({ node }) => view.nodes.get(node) ?? []);
  const [first] = nodes;
  if (first === undefined) return undefined;
  const isKnown = isKnownService(view.catalog, first.service.id);
  const { equivalence } = first.face;
  return {
    message: isKnown ? 'none' : 'unknown',
    data: {
      service: first.service.name,
      cloud: SIDE_NAMES[view.side],
      names: `${namesOf(nodes)} ${nodes.length === 1 ? 'is' : 'are'}`,
    },
    nodes: nodes.map(({ id }) => id),
    ...(equivalence !== undefined && { fact: equivalence }),
  };
}

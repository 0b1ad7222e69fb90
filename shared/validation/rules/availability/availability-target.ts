import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { groupBy } from '../../../group-by.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { type PathElement, pathElements } from '../../request-path.ts';
import type { Report, Rule } from '../../rule.ts';
import { type Sla, settingsOfSla, slaOf } from '../../sla.ts';
import { namesOf } from '../../wording.ts';

interface Short extends PathElement {
  readonly sla: Sla;
}

export const availabilityTarget: Rule = {
  meta: {
    id: 'availability-target',
    code: 'HA-030',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['aws', 'azure'],
    title: 'A service whose SLA is below the availability that the design needs',
    why: 'A design cannot promise its users more than the services that answer them promise. An SLA is a refund and no measurement, but a service that does not even promise the target gives nobody a reason to count on it. Several services in a row come to less than each of them.',
    messages: {
      settled: 'The SLA of {service} is {sla} % for {names} as set up; the design needs {target} %.',
      best: 'The SLA of {service} is {sla} % at best for {names}; the design needs {target} %.',
    },
    remedy: 'Choose a setting, tier or second region with a higher SLA, or promise less.',
    source: 'aws-sla-list',
  },
  check: (view) => {
    const target = view.diagram.needs.availability;
    if (target === undefined) return [];
    const short = pathElements(view).flatMap(({ nodes, sla, isRedundant }): readonly Short[] =>
      sla === undefined || isRedundant || sla.percent >= target ? [] : [{ nodes, sla, isRedundant }],
    );
    const groups = groupBy(short, ({ nodes, sla }) => `${nodes[0]?.service.id} ${sla.percent} ${sla.isSettled}`);
    return [...groups.values()].flatMap((alike) => reportOf(view, alike, target));
  },
};

/** Ten functions with the same promise have one cause. */
function reportOf(view: SideView, short: readonly Short[], target: number): readonly Report[] {
  const nodes = short.flatMap((element) => element.nodes);
  const [first] = nodes;
  const sla = short[0]?.sla;
  if (first === undefined || sla === undefined) return [];
  const [property] = settingsOfSla(first);
  return [
    {
      message: sla.isSettled ? 'settled' : 'best',
      data: { service: first.service.shortName, names: namesOf(nodes), sla: `${sla.percent}`, target: `${target}` },
      nodes: nodes.map(({ id }) => id),
      ...(property !== undefined && { property }),
      fact: sla.fact,
      fix: zoneFix(view, nodes, target),
    },
  ];
}

/** Offered where all of them state that they are not spread over zones, and doing so reaches the target. */
function zoneFix(view: SideView, nodes: readonly ViewNode[], target: number): OfferedFix | undefined {
  const isMended = (node: ViewNode): boolean =>
    view.property(node.id, 'zoneRedundant') === false &&
    (slaOf(view, node, [node], { zoneRedundant: true })?.percent ?? 0) >= target;
  if (!nodes.every((node) => node.service.properties.zoneRedundant !== undefined && isMended(node))) return undefined;
  return settingFix('Spread over zones', nodes, { zoneRedundant: true });
}

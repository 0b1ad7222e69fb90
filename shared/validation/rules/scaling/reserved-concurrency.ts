import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { append } from '../../../group-by.ts';
import { hasTrait } from '../../calls.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { limitFor } from '../../limits.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedNumber } from '../../stated.ts';
import { nameOf, namesOf, numberText } from '../../wording.ts';

export const reservedConcurrency: Rule = {
  meta: {
    id: 'reserved-concurrency',
    code: 'SC-005',
    category: 'scaling',
    severity: 'error',
    providers: ['aws'],
    title: 'More concurrency reserved than an account has to give, or none at all',
    why: 'Reserved concurrency is taken from the limit of the account in the Region, and AWS keeps a part of it for functions without a reservation: a reservation beyond the rest is refused. A reservation of zero throttles every invocation.',
    messages: {
      sum: '{sum} concurrent executions are reserved for {names}. The limit of the account is {limit}, of which {kept} stay unreserved: at most {free} can be reserved.',
      default:
        '{sum} concurrent executions are reserved for {names}. The default limit of {limit} for an account and Region applies, of which {kept} stay unreserved: at most {free} can be reserved.',
      off: '{name} reserves no concurrency, so every invocation is throttled, and something is drawn to invoke it.',
    },
    remedy: 'Lower the reservations, or have the concurrency limit of the account raised.',
    source: 'aws-lambda-put-concurrency',
  },
  check: (view) => {
    const reserving = new Map<string, ViewNode[]>();
    const reports: Report[] = [];
    for (const node of view.all('aws.lambda')) {
      const reserved = statedNumber(view, node, 'reservedConcurrency');
      if (reserved === undefined) continue;
      if (reserved === 0 && node.incoming.length > 0) {
        reports.push({
          message: 'off',
          data: { name: nameOf(node) },
          nodes: [node.id],
          property: 'reservedConcurrency',
          remedy: 'Reserve at least one execution, or state no reservation.',
          fix: settingFix('Remove the reservation', node, { reservedConcurrency: null }),
        });
      }
      append(reserving, poolOf(view, node), node);
    }
    return [...reports, ...[...reserving.values()].flatMap((nodes) => reportFor(view, nodes))];
  },
};

/** The limit holds for each account in each Region. */
function poolOf(view: SideView, node: ViewNode): string {
  const account = view.ancestors(node).find((frame) => hasTrait(frame, 'account'))?.id ?? '';
  return `${account} ${placementOf(view, node).region?.id ?? ''}`;
}

/** Where nobody states what the account has, its default is only likely: a warning. */
function reportFor(view: SideView, nodes: readonly ViewNode[]): readonly Report[] {
  const [first] = nodes;
  const stated = nodes.flatMap(({ id }) => statedNumber(view, id, 'accountConcurrencyLimit') ?? []);
  const limit = stated.length > 0 ? Math.max(...stated) : first && limitFor(first, 'maxConcurrencyDefault')?.value;
  const kept = first && limitFor(first, 'unreservedConcurrencyKept')?.value;
  if (limit === undefined || kept === undefined) return [];
  const sum = nodes.reduce((total, { id }) => total + (statedNumber(view, id, 'reservedConcurrency') ?? 0), 0);
  if (sum <= limit - kept) return [];
  return [
    {
      message: stated.length > 0 ? 'sum' : 'default',
      ...(stated.length === 0 && { severity: 'warning' as const }),
      data: {
        names: namesOf(nodes),
        sum: numberText(sum),
        limit: numberText(limit),
        kept: numberText(kept),
        free: numberText(Math.max(0, limit - kept)),
      },
      nodes: nodes.map(({ id }) => id),
      property: 'reservedConcurrency',
    },
  ];
}

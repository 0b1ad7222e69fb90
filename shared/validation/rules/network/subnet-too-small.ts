import { placementOf } from '../../../catalog/placement.ts';
import type { Limit } from '../../../catalog/schema.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { type AddressRange, addressRanges, contains, prefixOf, widened } from '../../address-range.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { nodesInSubnet } from '../../in-network.ts';
import { limitFor } from '../../limits.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

/** The limit is the longest prefix: a larger number is a smaller subnet. */
const SMALLEST = 'maxPrefixLength';
const LARGEST = 'minPrefixLength';

export const subnetTooSmall: Rule = {
  meta: {
    id: 'subnet-too-small',
    code: 'NET-023',
    category: 'network',
    severity: 'error',
    providers: ['aws', 'azure'],
    structural: true,
    title: 'A network or subnet of a size that the cloud or a service in it refuses',
    why: 'Both clouds reserve five addresses of a subnet and refuse ranges below a certain size; AWS also refuses those above one. Services that put machines of their own into a subnet ask for more.',
    messages: {
      small: '{name} has {range}; the smallest that {cloud} takes is a /{limit}.',
      large: '{name} has {range}; the largest that AWS takes is a /{limit}.',
      service: '{name} has {range}, but {service} in it needs a /{limit} or larger.',
      advised: '{name} has {range}; for {service} a /{limit} or larger is advised.',
    },
    remedy: 'Give it a range of the right size.',
    source: 'rule-vpc-subnet-sizing',
  },
  check: (view) => [
    ...view.all('aws.vpc').flatMap((network) => ownReport(view, network) ?? []),
    ...view.all('subnet').flatMap((subnet) => ownReport(view, subnet) ?? serviceReport(view, subnet) ?? []),
  ],
};

/** What the cloud itself says about the range. */
function ownReport(view: SideView, node: ViewNode): Report | undefined {
  const cloud = view.side === 'aws' ? 'AWS' : 'Azure';
  const smallest = limitFor(node, SMALLEST);
  const largest = limitFor(node, LARGEST);
  for (const range of rangesOf(view, node)) {
    if (smallest !== undefined && prefixOf(range) > smallest.value) {
      const needed = Math.min(smallest.value, mostDemanding(view, node, range)?.limit.value ?? smallest.value);
      return {
        ...report(view, node, range, 'small', smallest, { cloud }),
        fix: wideningFix(view, node, range, needed),
      };
    }
    if (largest !== undefined && prefixOf(range) < largest.value)
      return report(view, node, range, 'large', largest, { cloud });
  }
  return undefined;
}

/** What the most demanding service in it says about its widest range; a size that is only advised is a hint. */
function serviceReport(view: SideView, subnet: ViewNode): Report | undefined {
  const [range] = [...rangesOf(view, subnet)].sort((a, b) => prefixOf(a) - prefixOf(b));
  if (range === undefined) return undefined;
  const found = mostDemanding(view, subnet, range);
  if (found === undefined) return undefined;
  const message = found.limit.kind === 'hard' ? 'service' : 'advised';
  const one = report(view, subnet, range, message, found.limit, { service: nameOf(found.node) });
  return { ...one, nodes: [subnet.id, found.node.id] };
}

function mostDemanding(
  view: SideView,
  subnet: ViewNode,
  range: AddressRange,
): { readonly node: ViewNode; readonly limit: Limit } | undefined {
  let found: { node: ViewNode; limit: Limit } | undefined;
  for (const node of nodesInSubnet(view, subnet.id)) {
    const limit = limitFor(node, SMALLEST);
    if (limit === undefined || prefixOf(range) <= limit.value) continue;
    if (found === undefined || isStricter(limit, found.limit)) found = { node, limit };
  }
  return found;
}

function isStricter(a: Limit, b: Limit): boolean {
  return a.kind === b.kind ? a.value < b.value : a.kind === 'hard';
}

function rangesOf(view: SideView, { id }: ViewNode): readonly AddressRange[] {
  return addressRanges(statedText(view, id, 'cidr'));
}

function report(
  view: SideView,
  node: ViewNode,
  range: AddressRange,
  message: string,
  limit: Limit,
  data: Readonly<Record<string, string>>,
): Report {
  return {
    message,
    ...(message === 'advised' && { severity: 'info' as const }),
    data: { name: nameOf(node), range: range.text, limit: limit.value, ...data },
    nodes: [node.id],
    property: 'cidr',
    fact: limit,
    fix: wideningFix(view, node, range, limit.value),
  };
}

/** Where the addresses around it are free: the wider range is inside the network and touches no other subnet. */
function wideningFix(view: SideView, subnet: ViewNode, range: AddressRange, prefix: number): OfferedFix | undefined {
  const { network } = placementOf(view, subnet);
  // A network itself and a range that is too large are no matter of widening.
  if (network === undefined || prefix > prefixOf(range) || rangesOf(view, subnet).length !== 1) return undefined;
  const wider = widened(range, prefix);
  if (!rangesOf(view, network).some((whole) => contains(whole, wider))) return undefined;
  const siblings = view.all('subnet').filter((one) => one !== subnet && placementOf(view, one).network === network);
  const taken = siblings.flatMap((one) => rangesOf(view, one));
  if (taken.some(({ first, last }) => first <= wider.last && wider.first <= last)) return undefined;
  return settingFix(`Widen it to ${wider.text}`, subnet, { cidr: wider.text });
}

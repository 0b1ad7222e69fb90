import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { groupBy } from '../../../group-by.ts';
import { addressRanges, contains } from '../../../validation/address-range.ts';
import { statedText } from '../../../validation/stated.ts';
import { listed } from '../../listed.ts';
import { mergedRange } from './merged-range.ts';
import { withoutZone } from './zone-names.ts';
import type { ZoneTier } from './zone-tiers.ts';

interface TierRange {
  readonly tier: ZoneTier;
  /** Of the subnet that stays; undefined: none is stated. */
  readonly range: string | undefined;
}

const MOST_NAMED = 8;
const known = new WeakMap<SideView, ReadonlyMap<ViewNode | undefined, readonly ViewNode[]>>();

/** The range of each merged subnet, none on another one or on a subnet that is not merged. */
export function rangesOfTiers(view: SideView, tiers: readonly ZoneTier[]): readonly TierRange[] {
  const rangeOf = (node: ViewNode): string | undefined => statedText(view, node, 'cidr');
  const byNetwork = known.get(view) ?? groupBy(view.all('subnet'), (subnet) => placementOf(view, subnet).network);
  known.set(view, byNetwork);
  const given: string[] = [];
  return tiers.map((tier) => {
    const { network } = placementOf(view, tier[0]);
    const others = (byNetwork.get(network) ?? []).filter((one) => !tier.includes(one));
    const range = mergedRange(network && rangeOf(network), tier.map(rangeOf), [...others.map(rangeOf), ...given]);
    if (range !== undefined) given.push(range);
    return { tier, range };
  });
}

/** Which ranges the merged subnets get, and where that costs addresses. */
export function mergedRangesText(view: SideView, tiers: readonly ZoneTier[]): readonly string[] {
  const stated = rangesOfTiers(view, tiers).flatMap(({ tier, range }) => {
    const [whole] = addressRanges(range);
    const parts = tier.flatMap((node) => addressRanges(statedText(view, node, 'cidr')));
    return whole === undefined ? [] : [{ name: `"${withoutZone(tier[0].node.label)}"`, range, whole, parts }];
  });
  if (stated.length === 0) return [];
  const moved = stated.filter(({ whole, parts }) => parts.some((part) => !contains(whole, part)));
  const isSmaller = ({ whole, parts }: (typeof stated)[number]): boolean =>
    whole.last - whole.first + 1 < parts.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const small = moved.filter(isSmaller);
  const names = (ones: typeof stated): string => listed(ones.map(({ name }) => name));
  return [
    `${listed(
      stated.map(({ name, range }) => `${name} gets ${range}`),
      MOST_NAMED,
    )}.`,
    ...(moved.length === 0
      ? []
      : [`Some of what is in ${names(moved)} gets other addresses: no range around those it had is free.`]),
    ...(small.length === 0
      ? []
      : [`The network has no room for as many addresses as the parts of ${names(small)} had together.`]),
  ];
}

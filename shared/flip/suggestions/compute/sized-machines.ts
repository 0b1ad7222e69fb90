import { otherSide, storedFace } from '../../../catalog/authored-service.ts';
import type { Catalog } from '../../../catalog/catalog.ts';
import { type MachineSize, machineSize, nearestSize } from '../../../catalog/machine-sizes.ts';
import type { MachineSeries } from '../../../catalog/schema.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { Side } from '../../../document/schema.ts';
import { groupBy } from '../../../group-by.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { membersOf } from '../../../validation/membership.ts';
import { statedFlag, statedNumber, statedText } from '../../../validation/stated.ts';

/** What each cloud calls the size of a machine. */
export const SIZE_PROPERTY: Readonly<Record<Side, string>> = { aws: 'instanceType', azure: 'vmSize' };

/** Things that state one size on the other cloud and none on this one. */
export interface Sized {
  readonly nodes: readonly ViewNode[];
  readonly from: MachineSize;
  /** undefined: the catalog knows none with as much of everything. */
  readonly to: MachineSize | undefined;
}

export function sizedMachines(view: SideView): readonly Sized[] {
  const sizes = new Map<string, Pick<Sized, 'from' | 'to'> | undefined>();
  const found = [...view.nodes.values()].flatMap((node) => {
    const type = unmatchedType(view, node);
    const home = storedFace(node.node, otherSide(view.side))?.service;
    if (type === undefined || home === undefined) return [];
    const wanted = wantedPurpose(view, node);
    const key = [type, home, node.service.id, wanted ?? ''].join(' ');
    if (!sizes.has(key)) sizes.set(key, sizeThere(view.catalog, { type, home, service: node.service.id, wanted }));
    const size = sizes.get(key);
    return size === undefined ? [] : [{ node, ...size }];
  });
  const alike = groupBy(found, ({ node, from, to }) =>
    [from.name, to?.name ?? '', to?.series.services === undefined ? '' : node.service.id].join(' '),
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ nodes: group.map(({ node }) => node), from: first.from, to: first.to }];
  });
}

interface Wish {
  readonly type: string;
  /** The service that has this size. */
  readonly home: string;
  /** The one that gets another. */
  readonly service: string;
  readonly wanted: Purpose | undefined;
}

function sizeThere(catalog: Catalog, { type, home, service, wanted }: Wish): Pick<Sized, 'from' | 'to'> | undefined {
  const from = machineSize(catalog, type, home);
  if (from === undefined) return undefined;
  const { purpose } = from.series;
  const other = wanted === 'lasting' ? (purpose === 'burstable' ? 'general' : purpose) : wanted;
  return { from, to: nearestSize(catalog, from, service, other) };
}

function unmatchedType(view: SideView, node: ViewNode): string | undefined {
  const own = SIZE_PROPERTY[view.side];
  const { pinned, only } = node.node;
  if (pinned !== undefined || only !== undefined || node.service.properties[own] === undefined) return undefined;
  const type = storedFace(node.node, otherSide(view.side))?.properties[SIZE_PROPERTY[otherSide(view.side)]];
  if (typeof type !== 'string' || type === '') return undefined;
  return view.propertyOf(node, own) === undefined && !isSizedByOthers(view, node, own) ? type : undefined;
}

/** The size of a group may be stated of its machines or of the template that they are made from. */
function isSizedByOthers(view: SideView, node: ViewNode, own: string): boolean {
  if (!hasTrait(node, 'scaling-group')) return false;
  const beside = [...node.incoming.map(({ source }) => source), ...node.outgoing.map(({ target }) => target)];
  const templates = beside.filter(({ service }) => service.id === 'aws.ec2-launch-template');
  return [...membersOf(view, node.id), ...templates].some((one) => view.propertyOf(one, own) !== undefined);
}

type Purpose = MachineSeries['purpose'] | 'lasting';

/** The tier of a flexible server of Azure says which sizes it takes. */
const BY_TIER: Readonly<Record<string, Purpose>> = {
  burstable: 'burstable',
  'general-purpose': 'general',
  'memory-optimized': 'memory',
};

/** The Burstable tier of Azure has no standby and, on MySQL, no replicas. */
function wantedPurpose(view: SideView, node: ViewNode): Purpose | undefined {
  if (view.side !== 'azure' || !hasTrait(node, 'relational')) return undefined;
  const tier = statedText(view, node, 'tier');
  if (tier !== undefined) return BY_TIER[tier];
  const needsMore = statedFlag(view, node, 'zoneRedundant') === true || (statedNumber(view, node, 'replicas') ?? 0) > 0;
  return needsMore ? 'lasting' : undefined;
}

import { otherSide, storedFace } from '../../../catalog/authored-service.ts';
import { type MachineSize, machineSize, nearestSize } from '../../../catalog/machine-sizes.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { nodeOf } from '../../../document/queries.ts';
import type { Side } from '../../../document/schema.ts';
import { SIDE_NAMES } from '../../../document/side-names.ts';
import { append } from '../../../group-by.ts';
import { numberText } from '../../../validation/wording.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { countedNames } from './counted-names.ts';

interface Params {
  readonly ids: readonly string[];
  readonly property: string;
  readonly size: string;
}

/** What each cloud calls the size of a machine. */
const PROPERTY: Readonly<Record<Side, string>> = { aws: 'instanceType', azure: 'vmSize' };

/** Machines of one type get the size of the other cloud that has as much of everything. */
export const instanceSizes = suggestionKind<Params>({
  meta: {
    id: 'instance-sizes',
    sides: ['azure', 'aws'],
    title: 'State the machine size with as many processors and as much memory',
    mends: [],
    source: 'az-sizes',
  },
  find: (view) =>
    [...machinesByType(view)].flatMap(([name, nodes]) => {
      const from = machineSize(view.catalog, name);
      const to = from && nearestSize(view.catalog, from, view.side);
      return from === undefined || to === undefined ? [] : [found(view.side, nodes, from, to)];
    }),
  plan: (diagram, { ids, property, size }, env) => {
    const view = viewSide(diagram, diagram.provider, env.catalog);
    const sized = ids.flatMap((id) => {
      const node = nodeOf(diagram, id);
      if (node === undefined || !view.nodes.has(id)) return [];
      const properties = { ...storedFace(node, view.side)?.properties, [property]: size };
      return [withFace(node, view.side, { properties })];
    });
    return amend(diagram, { nodes: sized });
  },
});

/** Machines that state a type on the other cloud and no size on this one. */
export function machinesByType(view: SideView): ReadonlyMap<string, readonly ViewNode[]> {
  const byType = new Map<string, ViewNode[]>();
  const own = PROPERTY[view.side];
  const others = PROPERTY[otherSide(view.side)];
  for (const node of view.nodes.values()) {
    const { pinned, only } = node.node;
    if (pinned !== undefined || only !== undefined || node.service.properties[own] === undefined) continue;
    if (view.propertyOf(node, own) !== undefined) continue;
    const type = storedFace(node.node, otherSide(view.side))?.properties[others];
    if (typeof type === 'string' && type !== '') append(byType, type, node);
  }
  return byType;
}

function found(side: Side, nodes: readonly ViewNode[], from: MachineSize, to: MachineSize): FoundSuggestion<Params> {
  const isSame = from.vcpu === to.vcpu && from.memoryGib === to.memoryGib;
  const isConfirmed = from.series.status === 'checked' && to.series.status === 'checked';
  return {
    key: from.name,
    title: `Run ${countedNames(nodes)} on ${to.name}`,
    reason: `On ${SIDE_NAMES[side]}, ${textOf(from)} becomes ${textOf(to)}: ${isSame ? 'as many processors and as much memory' : 'the smallest known size that has no less of either'}, of the same architecture${from.series.accelerator === undefined ? '' : ' and with the same GPUs'}. Disks, network and clock differ; measure before you settle on it.${isConfirmed ? '' : ' Some of these figures are not confirmed.'}`,
    source: to.series.source,
    nodes: nodes.map(({ id }) => id).sort(),
    params: { ids: nodes.map(({ id }) => id).sort(), property: PROPERTY[side], size: to.name },
  };
}

function textOf({ name, vcpu, memoryGib, gpus, series }: MachineSize): string {
  const gpu = gpus === 0 ? '' : `, ${numberText(gpus)} ${series.accelerator ?? 'GPU'}`;
  return `${name} (${numberText(vcpu)} vCPU, ${numberText(memoryGib)} GiB${gpu})`;
}

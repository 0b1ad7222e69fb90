import { storedFace } from '../../../catalog/authored-service.ts';
import type { MachineSize } from '../../../catalog/machine-sizes.ts';
import { type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { nodeOf } from '../../../document/queries.ts';
import type { Properties, Side } from '../../../document/schema.ts';
import { SIDE_NAMES } from '../../../document/side-names.ts';
import { numberText } from '../../../validation/wording.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { countedNames } from './counted-names.ts';
import { SIZE_PROPERTY, sizedMachines } from './sized-machines.ts';

interface Params {
  readonly ids: readonly string[];
  readonly settings: Properties;
}

/** A flexible server of Azure has its sizes by tier. */
const TIERS: Readonly<Record<string, string>> = {
  burstable: 'burstable',
  general: 'general-purpose',
  memory: 'memory-optimized',
};

/** Machines and databases of one type get the size of the other cloud that has as much of everything. */
export const instanceSizes = suggestionKind<Params>({
  meta: {
    id: 'instance-sizes',
    sides: ['azure', 'aws'],
    title: 'State the machine size with as many processors and as much memory',
    mends: [],
    source: 'az-sizes',
  },
  find: (view) =>
    sizedMachines(view).flatMap(({ nodes, from, to }) => (to === undefined ? [] : [found(view.side, nodes, from, to)])),
  plan: (diagram, { ids, settings }, env) => {
    const view = viewSide(diagram, diagram.provider, env.catalog);
    const sized = ids.flatMap((id) => {
      const node = nodeOf(diagram, id);
      if (node === undefined || !view.nodes.has(id)) return [];
      const properties = { ...settings, ...storedFace(node, view.side)?.properties };
      return [withFace(node, view.side, { properties })];
    });
    return amend(diagram, { nodes: sized });
  },
});

function found(side: Side, nodes: readonly ViewNode[], from: MachineSize, to: MachineSize): FoundSuggestion<Params> {
  const isSame = from.vcpu === to.vcpu && from.memoryGib === to.memoryGib;
  const isConfirmed = from.series.status === 'checked' && to.series.status === 'checked';
  const enough = isSame
    ? 'as many processors and as much memory'
    : 'the smallest known size that has no less of either';
  const alike = to.series.services === undefined ? ', of the same architecture' : '';
  const gpus = from.series.accelerator === undefined ? '' : ' and with the same GPUs';
  const ids = nodes.map(({ id }) => id).sort();
  return {
    key: [from.name, to.name, ...(to.series.services === undefined ? [] : [nodes[0]?.service.id ?? ''])].join(' '),
    title: `Run ${countedNames(nodes)} on ${to.name}`,
    reason: `On ${SIDE_NAMES[side]}, ${textOf(from)} becomes ${textOf(to)}: ${enough}${alike}${gpus}. Disks, network and clock differ; measure before you settle on it.${isConfirmed ? '' : ' Some of these figures are not confirmed.'}`,
    source: to.series.source,
    nodes: ids,
    params: { ids, settings: settingsOf(side, nodes, to) },
  };
}

function settingsOf(side: Side, [first]: readonly ViewNode[], { name, series }: MachineSize): Properties {
  const tier = first?.service.properties.tier === undefined ? undefined : TIERS[series.purpose];
  const isTiered = side === 'azure' && series.services !== undefined && tier !== undefined;
  return { [SIZE_PROPERTY[side]]: name, ...(isTiered && { tier }) };
}

function textOf({ name, vcpu, memoryGib, gpus, series }: MachineSize): string {
  const gpu = gpus === 0 ? '' : `, ${numberText(gpus)} ${series.accelerator ?? 'GPU'}`;
  return `${name} (${numberText(vcpu)} vCPU, ${numberText(memoryGib)} GiB${gpu})`;
}

import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { serviceFix } from '../../fixes/change-service.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { neighboursOf } from '../../neighbours.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const LOSABLE = new Set(['temp', 'cache', 'worker']);
const KEEPS = new Set(['database', 'system-of-record']);

const LASTING_DISKS = { aws: 'aws.ebs', azure: 'azure.managed-disks' };
const SOURCES = { aws: 'rule-instance-store', azure: 'rule-temporary-disk' };

export const ephemeralOnlyCopy: Rule = {
  meta: {
    id: 'ephemeral-only-copy',
    code: 'DUR-001',
    category: 'durability',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'Data whose only copy is on a temporary disk',
    why: 'Instance stores and temporary disks belong to the host. When the machine is stopped, deallocated or moved, or the host fails, they are empty, without warning and without a way back.',
    messages: {
      only: '{machine} keeps data that must survive, and its only storage is {disk}, which is emptied when it stops or moves.',
      system:
        '{machine} keeps data that must survive, and the only disk it is drawn with is its ephemeral OS disk, which is emptied when it moves or is reimaged.',
    },
    remedy: 'Keep the data on EBS or a managed disk, or replicate it over at least three nodes.',
    source: 'rule-instance-store',
  },
  check: (view) => {
    const onDisks = view.all('ephemeral-storage').flatMap((disk) => onDisk(view, disk));
    const reported = new Set(onDisks.flatMap(({ nodes }) => nodes));
    const onSystemDisks = view
      .all('azure.virtual-machines', 'azure.vm-scale-set')
      .filter(({ id }) => statedFlag(view, id, 'ephemeralOsDisk') === true && !reported.has(id))
      .filter((machine) => keepsData(view, machine) && isOnlyCopy(view, machine))
      .map((machine) => onSystemDisk(machine));
    return [...onDisks, ...onSystemDisks];
  },
};

function onDisk(view: SideView, disk: ViewNode): readonly Report[] {
  if (isLosable(view, disk) || statedFlag(view, disk, 'replicated') === true) return [];
  return machinesOf(view, disk)
    .filter((machine) => keepsData(view, machine) || keepsData(view, disk))
    .filter((machine) => isOnlyCopy(view, machine))
    .map((machine) => ({
      message: 'only',
      data: { machine: nameOf(machine), disk: nameOf(disk) },
      nodes: [disk.id, machine.id],
      source: SOURCES[view.side],
      fix: serviceFix('Use a lasting disk', view, [disk], LASTING_DISKS[view.side]),
    }));
}

function onSystemDisk(machine: ViewNode): Report {
  return {
    message: 'system',
    data: { machine: nameOf(machine) },
    nodes: [machine.id],
    property: 'ephemeralOsDisk',
    source: 'rule-ephemeral-os-disk',
    fix: settingFix('Use a managed OS disk', machine, { ephemeralOsDisk: false }),
  };
}

function isOnlyCopy(view: SideView, machine: ViewNode): boolean {
  if (isLosable(view, machine) || hasLastingStorage(view, machine)) return false;
  const isReplicated = machine.service.properties.replicated && statedFlag(view, machine, 'replicated');
  return isReplicated !== true && !isInRing(view, machine);
}

/** Arrows of replication join it with two more machines: a copy is always left when one of them stops. */
function isInRing(view: SideView, machine: ViewNode): boolean {
  const ring = new Set([machine.id]);
  for (const id of ring) {
    for (const other of neighboursOf(view, id, 'replication')) {
      if (hasTrait(other, 'virtual-machine')) ring.add(other.id);
    }
  }
  return ring.size >= 3;
}

function machinesOf(view: SideView, disk: ViewNode): readonly ViewNode[] {
  const around = view.nodes.get(disk.parentId ?? '');
  return [...neighboursOf(view, disk.id), ...(around === undefined ? [] : [around])].filter((node) =>
    hasTrait(node, 'virtual-machine', 'kubernetes-nodes'),
  );
}

function hasLastingStorage(view: SideView, machine: ViewNode): boolean {
  return [...neighboursOf(view, machine.id), ...view.descendants(machine.id)].some((node) =>
    hasTrait(node, 'block-storage', 'file-storage', 'object-storage', 'database'),
  );
}

function keepsData(view: SideView, node: ViewNode): boolean {
  return statedFlag(view, node, 'stateful') === true || KEEPS.has(statedText(view, node, 'role') ?? '');
}

function isLosable(view: SideView, node: ViewNode): boolean {
  return LOSABLE.has(statedText(view, node, 'role') ?? '');
}

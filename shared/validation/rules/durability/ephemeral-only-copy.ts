import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const LOSABLE = new Set(['temp', 'cache', 'worker']);
const KEEPS = new Set(['database', 'system-of-record']);

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
    },
    remedy: 'Keep the data on EBS or a managed disk, or replicate it over at least three nodes.',
    source: 'rule-instance-store',
  },
  check: (view) =>
    view.all('ephemeral-storage').flatMap((disk) => {
      if (isLosable(view, disk)) return [];
      return machinesOf(view, disk).flatMap((machine) => {
        const isKept = keepsData(view, machine) || keepsData(view, disk);
        if (!isKept || isLosable(view, machine) || hasLastingStorage(view, machine)) return [];
        if (statedFlag(view, machine.id, 'replicated') === true) return [];
        const source = view.side === 'aws' ? 'rule-instance-store' : 'rule-temporary-disk';
        return [
          {
            message: 'only',
            data: { machine: nameOf(machine), disk: nameOf(disk) },
            nodes: [disk.id, machine.id],
            source,
          },
        ];
      });
    }),
};

function machinesOf(view: SideView, disk: ViewNode): readonly ViewNode[] {
  const around = view.ancestors(disk.id).slice(0, 1);
  return [...neighboursOf(view, disk), ...around].filter((node) =>
    hasTrait(node, 'virtual-machine', 'kubernetes-nodes'),
  );
}

function hasLastingStorage(view: SideView, machine: ViewNode): boolean {
  return [...neighboursOf(view, machine), ...view.descendants(machine.id)].some((node) =>
    hasTrait(node, 'block-storage', 'file-storage', 'object-storage', 'database'),
  );
}

function neighboursOf(view: SideView, node: ViewNode): readonly ViewNode[] {
  return [...view.incoming(node.id), ...view.outgoing(node.id)].flatMap(
    ({ from, to }) => view.nodes.get(from === node.id ? to : from) ?? [],
  );
}

function keepsData(view: SideView, node: ViewNode): boolean {
  return statedFlag(view, node.id, 'stateful') === true || KEEPS.has(statedText(view, node.id, 'role') ?? '');
}

function isLosable(view: SideView, node: ViewNode): boolean {
  return LOSABLE.has(statedText(view, node.id, 'role') ?? '');
}

import type { ViewNode } from '../../../catalog/side-view.ts';
import { zoneKey } from '../../../catalog/zone-key.ts';
import { attachmentsOf } from '../../../validation/attachments.ts';
import { hasTrait } from '../../../validation/calls.ts';

/** The zones that it states, by their keys; where it states none, those of the machine or the disks that it is attached to. */
export function zonesOf(node: ViewNode): readonly string[] {
  const own = statedZones(node);
  if (own.length > 0) return own;
  if (isMachine(node)) return zonesOfDisks(node);
  if (!hasTrait(node, 'block-storage')) return [];
  const machines = attachmentsOf(node).map(({ machine }) => machine);
  const zones = machines.flatMap((machine) => (machine.node.zones ? statedZones(machine) : zonesOfDisks(machine)));
  return [...new Set(zones)];
}

/** The only one of them. */
export function zoneOf(node: ViewNode): string | undefined {
  const zones = zonesOf(node);
  return zones.length === 1 ? zones[0] : undefined;
}

export function isMachine(node: ViewNode): boolean {
  return hasTrait(node, 'virtual-machine');
}

function zonesOfDisks(machine: ViewNode): readonly string[] {
  const ends = [...machine.incoming.map(({ source }) => source), ...machine.outgoing.map(({ target }) => target)];
  const disks = ends.filter(
    (end) => hasTrait(end, 'block-storage') && attachmentsOf(end).some((one) => one.machine === machine),
  );
  return [...new Set(disks.flatMap(statedZones))];
}

function statedZones({ node }: ViewNode): readonly string[] {
  return [...new Set((node.zones ?? []).map(zoneKey))];
}

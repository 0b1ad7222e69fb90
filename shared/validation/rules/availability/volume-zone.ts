import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { attachmentsOf } from '../../attachments.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf, zonesText } from '../../wording.ts';

export const volumeZone: Rule = {
  meta: {
    id: 'volume-zone',
    code: 'HA-008',
    category: 'availability',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'A volume attached to a machine in another zone',
    why: 'Block storage lives in one zone and can only be attached to machines in that zone; only zone-redundant managed disks are exempt. The attachment as drawn is refused.',
    messages: {
      apart:
        '{volume} is in {volumeZones} and {machine} in {machineZones}; the volume can only be attached in its own zone.',
    },
    remedy: 'Keep both in one zone, copy the volume through a snapshot, or use a ZRS disk on Azure.',
    source: 'rule-ebs-volumes',
  },
  check: (view) =>
    view.all('block-storage').flatMap((volume) => {
      if (isZoneRedundant(view, volume)) return [];
      return attachmentsOf(volume).flatMap(({ machine, connection: { connection } }) => {
        const [ofVolume, ofMachine] = [placementOf(view, volume).zones, placementOf(view, machine).zones];
        if (ofVolume.length !== 1 || ofMachine.length !== 1 || ofVolume[0] === ofMachine[0]) return [];
        return [
          {
            message: 'apart',
            data: {
              volume: nameOf(volume),
              machine: nameOf(machine),
              volumeZones: zonesText(view, ofVolume),
              machineZones: zonesText(view, ofMachine),
            },
            nodes: [volume.id, machine.id],
            connections: [connection.id],
            property: 'zones',
            source: view.side === 'aws' ? 'rule-ebs-volumes' : 'rule-managed-disk-redundancy',
            fix: mayBeZoneRedundant(view, volume)
              ? settingFix('Use a ZRS disk', volume, { redundancy: 'zrs' })
              : undefined,
          },
        ];
      });
    }),
};

/** Only these two kinds of disk can be: Premium SSD v2 and Ultra live in one zone. */
function mayBeZoneRedundant(view: SideView, { id, service }: ViewNode): boolean {
  const type = service.id === 'azure.managed-disks' ? statedText(view, id, 'diskType') : undefined;
  return type === 'premium-ssd' || type === 'standard-ssd';
}

function isZoneRedundant(view: SideView, volume: ViewNode): boolean {
  return statedText(view, volume, 'redundancy') === 'zrs' || statedFlag(view, volume, 'zoneRedundant') === true;
}

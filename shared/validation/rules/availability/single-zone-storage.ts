import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { PropertyValue } from '../../../document/schema.ts';
import { hasTrait } from '../../calls.ts';
import { hasCopyElsewhere } from '../../data-copies.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedNumber, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const FILE_SERVERS = ['aws.fsx-windows', 'aws.fsx-ontap', 'aws.fsx-openzfs'];

export const singleZoneStorage: Rule = {
  meta: {
    id: 'single-zone-storage',
    code: 'HA-012',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['aws'],
    title: 'Critical data on storage of a single zone',
    why: 'One Zone classes and Single-AZ file systems keep all their copies in one Availability Zone. They are right for what can be made again; when the zone is lost, so is the data that exists nowhere else.',
    messages: {
      only: '{name} keeps critical data in one zone ({kind}); the data can be lost with that zone.',
      backup:
        '{name} keeps critical data in one zone ({kind}); after the loss of that zone it comes back only from a backup.',
    },
    remedy: 'Use a class or deployment over several zones, or keep a copy elsewhere.',
    source: 'aws-s3-classes',
  },
  check: (view) =>
    view.all('aws.s3', 'aws.efs', 'aws.fsx-lustre', ...FILE_SERVERS).flatMap((node) => {
      if (statedFlag(view, node, 'critical') !== true) return [];
      const storage = singleZoneKind(view, node);
      if (storage === undefined || hasCopyElsewhere(view, node.id) || isFilledFromBucket(view, node)) return [];
      const { kind, property, source, spread } = storage;
      const isBackedUp = (statedNumber(view, node, 'backupRetentionDays') ?? 0) > 0;
      const report: Report = {
        message: isBackedUp ? 'backup' : 'only',
        ...(isBackedUp && { severity: 'info' as const }),
        data: { name: nameOf(node), kind },
        nodes: [node.id],
        property,
        source,
        fix: spread && settingFix(spread.label, node, spread.settings),
      };
      return [report];
    }),
};

interface SingleZoneKind {
  readonly kind: string;
  readonly property: string;
  readonly source: string;
  /** What spreads it over zones and leaves the rest as it is. */
  readonly spread?: { readonly label: string; readonly settings: Readonly<Record<string, PropertyValue>> };
}

function singleZoneKind(view: SideView, { id, service }: ViewNode): SingleZoneKind | undefined {
  if (service.id === 'aws.s3') {
    const base = { property: 'storageClass', source: 'aws-s3-classes' };
    const storageClass = statedText(view, id, 'storageClass');
    const spread = { label: 'Use Standard-IA', settings: { storageClass: 'standard-ia' } };
    if (storageClass === 'one-zone-ia') return { ...base, kind: 'S3 One Zone-IA', spread };
    // Chosen for its speed, which no other class has.
    return storageClass === 'express-one-zone' ? { ...base, kind: 'S3 Express One Zone' } : undefined;
  }
  if (service.id === 'aws.efs') {
    if (statedText(view, id, 'fileSystemClass') !== 'one-zone') return undefined;
    const spread = { label: 'Use a Regional file system', settings: { fileSystemClass: 'regional' } };
    return { kind: 'EFS One Zone', property: 'fileSystemClass', source: 'aws-efs-availability', spread };
  }
  if (service.id === 'aws.fsx-lustre') {
    return { kind: 'FSx for Lustre', property: 'critical', source: 'aws-fsx-lustre-guide' };
  }
  const isSingle = statedFlag(view, id, 'zoneRedundant') === false;
  const azCount = statedNumber(view, id, 'azCount');
  if (!isSingle && azCount !== 1) return undefined;
  const settings = { zoneRedundant: true, ...(azCount === 1 && { azCount: 2 }) };
  const property = isSingle ? 'zoneRedundant' : 'azCount';
  const spread = { label: 'Use Multi-AZ', settings };
  return { kind: 'Single-AZ', property, source: 'aws-fsx-windows-type', spread };
}

/** Lustre often stands in front of a bucket that keeps the data. */
function isFilledFromBucket(view: SideView, { id, service }: ViewNode): boolean {
  if (service.id !== 'aws.fsx-lustre') return false;
  const ends = [...view.incoming(id), ...view.outgoing(id)].flatMap(({ from, to }) => [from, to]);
  return ends.some((end) => hasTrait(view.nodes.get(end), 'object-storage'));
}

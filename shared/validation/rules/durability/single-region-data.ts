import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { neighboursOf } from '../../neighbours.ts';
import { offered } from '../../offered.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf, namesOf } from '../../wording.ts';

const DATA = ['database', 'object-storage', 'file-storage'];
/** What is lost without harm, or is a copy itself. */
const LOSABLE = new Set(['cache', 'temp', 'read-replica', 'dr-data']);
/** The redundancy that adds a copy in the paired region. */
const WITH_REGION: ReadonlyMap<string, string> = new Map([
  ['lrs', 'grs'],
  ['zrs', 'gzrs'],
]);

const SOURCES = { aws: 'rule-aws-disaster-recovery', azure: 'ms-aws-regions-zones' };

export const singleRegionData: Rule = {
  meta: {
    id: 'single-region-data',
    code: 'DUR-010',
    category: 'durability',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'Data in one region where the loss of a region must be survived',
    why: 'Availability zones of a region are kilometres apart, regions hundreds. Copies over zones survive a data centre; a disaster that takes the region takes them all, and a second region without the data has nothing to start from.',
    messages: {
      single: 'The design must survive the loss of a region, but the data of {name} is in one region only.',
      redundancy:
        'The design must survive the loss of a region, but {name} uses {redundancy}, which keeps all copies in one region.',
      unstated:
        'The design must survive the loss of a region; whether there is a copy elsewhere is not stated for {names}.',
    },
    remedy:
      'Keep a copy in another region: cross-region replica or replication, global tables, GRS or GZRS, or backups copied there.',
    source: 'rule-aws-disaster-recovery',
  },
  check: (view) => {
    if (view.diagram.needs.disasterRecovery !== 'yes' || isCopiedByBackup(view)) return [];
    const stores = view.all(...DATA).filter(holdsItsOwnData);
    const served = regionsByService(view, stores);
    const reports: Report[] = [];
    const unknown: ViewNode[] = [];
    for (const store of stores) {
      if (hasCopyInAnotherRegion(view, store, served)) continue;
      const report = reportFor(view, store);
      if (report !== undefined) reports.push(report);
      else if (store.service.properties.crossRegionReplica !== undefined) unknown.push(store);
    }
    return unknown.length === 0 ? reports : [...reports, askFor(view, unknown)];
  },
};

/** A backup plan covers what it is set to cover, so one that copies to another region is believed for all. */
function isCopiedByBackup(view: SideView): boolean {
  return view.all('aws.backup', 'azure.backup').some(({ id }) => {
    const redundancy = statedText(view, id, 'redundancy');
    return statedFlag(view, id, 'crossRegionReplica') === true || (redundancy !== undefined && isGeo(redundancy));
  });
}

function holdsItsOwnData(node: ViewNode): boolean {
  return offered(node, 'critical') !== false && !LOSABLE.has(String(offered(node, 'role') ?? ''));
}

function regionsByService(view: SideView, stores: readonly ViewNode[]): ReadonlyMap<string, ReadonlySet<string>> {
  const regions = new Map<string, Set<string>>();
  for (const { id, service } of stores) {
    const region = placementOf(view, id).region?.id;
    if (region !== undefined) regions.set(service.id, (regions.get(service.id) ?? new Set()).add(region));
  }
  return regions;
}

/** The same service drawn in a second region, a replication that leaves the region, or a statement. */
function hasCopyInAnotherRegion(
  view: SideView,
  store: ViewNode,
  served: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (offered(store, 'crossRegionReplica') === true || isGeo(String(offered(store, 'redundancy') ?? ''))) return true;
  const { id, service } = store;
  if ((served.get(service.id)?.size ?? 0) > 1) return true;
  const region = placementOf(view, id).region;
  return neighboursOf(view, id, 'replication').some((other) => {
    if (!hasTrait(other, 'data-store', 'backup')) return false;
    // Where neither says its region, the arrow is believed.
    return region === undefined || placementOf(view, other).region !== region;
  });
}

function isGeo(redundancy: string): boolean {
  return redundancy.endsWith('grs') || redundancy.endsWith('gzrs');
}

function reportFor(view: SideView, store: ViewNode): Report | undefined {
  const name = nameOf(store);
  const redundancy = store.service.properties.redundancy && statedText(view, store, 'redundancy');
  if (redundancy !== undefined) {
    const data = { name, redundancy: redundancy.toUpperCase() };
    const fix = redundancyFix(view, store, redundancy);
    return {
      message: 'redundancy',
      data,
      nodes: [store.id],
      property: 'redundancy',
      source: 'az-storage-redundancy',
      fix,
    };
  }
  if (offered(store, 'crossRegionReplica') !== false) return undefined;
  const fix = settingFix('Keep a copy in another region', store, { crossRegionReplica: true });
  return {
    message: 'single',
    data: { name },
    nodes: [store.id],
    property: 'crossRegionReplica',
    source: SOURCES[view.side],
    fix,
  };
}

/** Premium accounts and shares have no copy in another region; the paired region decides, too, so it stays an offer. */
function redundancyFix(view: SideView, store: ViewNode, redundancy: string): OfferedFix | undefined {
  const target = WITH_REGION.get(redundancy);
  const offersTarget = store.service.properties.redundancy?.values?.includes(target ?? '') !== false;
  if (target === undefined || !offersTarget || hasTrait(store, 'file-storage')) return undefined;
  if (offered(store, 'accessTier') === 'premium') return undefined;
  const wasDenied = statedFlag(view, store, 'crossRegionReplica') === false;
  return settingFix(`Use ${target.toUpperCase()}`, store, {
    redundancy: target,
    ...(wasDenied && { crossRegionReplica: true }),
  });
}

function askFor(view: SideView, stores: readonly ViewNode[]): Report {
  return {
    message: 'unstated',
    severity: 'info',
    data: { names: namesOf(stores) },
    nodes: stores.map(({ id }) => id),
    property: 'crossRegionReplica',
    source: SOURCES[view.side],
  };
}

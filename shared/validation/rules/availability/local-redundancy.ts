import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { hasCopyElsewhere } from '../../data-copies.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { isInRegionWithoutZones } from '../../region-zones.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const STORES = [
  'azure.storage-account',
  'azure.blob-storage',
  'azure.data-lake-storage',
  'azure.files',
  'azure.table-storage',
];

/** A container registry is not among them: it is zone-redundant on every tier. */
export const localRedundancy: Rule = {
  meta: {
    id: 'local-redundancy',
    code: 'HA-021',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['azure'],
    title: 'Critical data with all copies in one datacentre',
    why: 'Locally redundant storage (LRS) keeps three copies in a single datacentre. It protects against failed disks and racks; a fire or a flood in that datacentre takes all copies at once.',
    messages: { local: '{name} keeps critical data with LRS; all its copies are in one datacentre.' },
    remedy: 'Use zone-redundant storage (ZRS or GZRS); where the region has no zones, geo-redundant storage.',
    source: 'az-storage-redundancy',
  },
  check: (view) => {
    const explained = new Set<ViewNode>();
    const reports: Report[] = [];
    for (const node of view.all(...STORES)) {
      if (statedFlag(view, node, 'critical') !== true || hasCopyElsewhere(view, node.id)) continue;
      const holder = redundancyHolder(view, node);
      if (holder === undefined || explained.has(holder)) continue;
      if (statedText(view, holder, 'redundancy') !== 'lrs') continue;
      explained.add(holder);
      const better = betterRedundancy(view, node);
      reports.push({
        message: 'local',
        data: { name: nameOf(node) },
        nodes: [node.id],
        property: 'redundancy',
        fix: settingFix(`Use ${better.toUpperCase()}`, holder, { redundancy: better }),
      });
    }
    return reports;
  },
};

/** What is in an account has the redundancy of the account, unless it states its own. */
function redundancyHolder(view: SideView, node: ViewNode): ViewNode | undefined {
  return [node, ...view.ancestors(node)].find(({ id }) => statedText(view, id, 'redundancy') !== undefined);
}

/** The archive tier does not exist on zone-redundant accounts. */
function betterRedundancy(view: SideView, node: ViewNode): 'zrs' | 'grs' {
  const isArchive = hasTrait(node, 'object-storage') && statedText(view, node, 'accessTier') === 'archive';
  return isArchive || isInRegionWithoutZones(view, node.id) ? 'grs' : 'zrs';
}

import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { groupBy } from '../../../group-by.ts';

/** An Azure region has three. */
const MOST = 3;

/** The zone keys of a placement as Azure counts its zones; zones are logical, so only which are equal means anything. */
export function azureZones(view: SideView, node: ViewNode): readonly string[] {
  const numbers = placementOf(view, node).zones.map((key) => azureZone(view, key));
  return [...new Set(numbers)].sort();
}

/** The same of one key. */
export function azureZone(view: SideView, key: string): string {
  if (!key.startsWith('frame:')) return String(((Number(key) - 1) % MOST) + 1);
  // A frame without a name is the one that it is among those beside it, by id: merging leaves that as it is.
  const frame = view.diagram.nodes[key.slice('frame:'.length)];
  const beside =
    groupBy(Object.values(view.diagram.nodes), ({ parentId }) => parentId).get(frame?.parentId ?? null) ?? [];
  const zones = beside.filter(({ faces }) => faces.aws?.service === frame?.faces.aws?.service).map(({ id }) => id);
  return String((Math.max(0, zones.sort().indexOf(frame?.id ?? '')) % MOST) + 1);
}

/** AWS names its zones by letters. */
export function letterOf(zone: string): string {
  return /^[1-6]$/.test(zone) ? String.fromCharCode('a'.charCodeAt(0) + Number(zone) - 1) : zone;
}

const ZONE = String.raw`(?:availability\s+zone|az|zone)`;
/** A region and its letter. */
const FULL = String.raw`[a-z]{2}-(?:gov-|iso[a-z]?-)?[a-z]+-\d[a-f]`;
const MARK = String.raw`(?:${FULL}|\d?[a-f]|\d)`;
/** At the end, in brackets or apart: "a", "1", "1a", "AZ b", "Zone 2", "eu-west-1a". */
const AT_END = new RegExp(
  String.raw`(?:\s*[([]\s*(?:${ZONE}[\s-]*)?${MARK}\s*[)\]]|[\s_,:/-]+(?:in\s+)?(?:${ZONE}[\s-]*)?${MARK})$`,
  'i',
);
/** In front only what can be nothing else: "eu-west-1a private", "AZ b: private". */
const AT_START = new RegExp(String.raw`^(?:${FULL}|${ZONE}[\s-]*${MARK})[\s_,:/-]+(?=\S)`, 'i');
const ONLY_ZONE = new RegExp(`^(?:${ZONE}|${FULL})$`, 'i');
/** "SubnetA" */
const LAST_CAPITAL = /(?<=[a-z])[A-F]$/;

/** "Private subnet (eu-west-1a)" and "Private subnet a" are "Private subnet"; a name that is only a zone stays. */
export function withoutZone(label: string): string {
  const text = label.trimEnd();
  const end = text.replace(AT_END, '').replace(LAST_CAPITAL, '').trimEnd();
  const stem = end.replace(AT_START, '');
  return stem === '' || ONLY_ZONE.test(stem) || ONLY_ZONE.test(text) ? label : stem;
}

import { placementOf } from '../catalog/placement.ts';
import type { Fact } from '../catalog/schema.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { statedNumber, statedText } from '../validation/stated.ts';

/** Whether something survives the loss of one zone, and how that is known. */
export interface ZoneSpread {
  readonly survives: boolean;
  /** The setting that decides; undefined: the service itself does. */
  readonly property?: string;
  /** Present where nothing is stated and the default of the setting decides. */
  readonly fallback?: Fact;
}

const IN_ONE_ZONE: readonly (readonly [property: string, values: readonly string[]])[] = [
  ['storageClass', ['one-zone-ia', 'express-one-zone']],
  ['fileSystemClass', ['one-zone']],
];
const OVER_ZONES = ['zrs', 'gzrs', 'ra-gzrs'];

/** undefined: not known, or answered by another region (GRS), which is neither more nor less. */
export function zoneSpreadOf(view: SideView, node: ViewNode): ZoneSpread | undefined {
  const { service } = node;
  for (const [property, single] of IN_ONE_ZONE) {
    const stated = service.properties[property] === undefined ? undefined : statedText(view, node, property);
    if (stated === undefined) continue;
    return { survives: !single.includes(stated), property };
  }
  if (service.properties.redundancy !== undefined) return byRedundancy(view, node);
  if (service.properties.zoneRedundant !== undefined) return byZoneRedundant(view, node);
  if (service.traits.includes('zone-builtin')) return { survives: true };
  if (service.scope === 'zonal') return { survives: false };
  const regional = service.properties.fileSystemClass?.default;
  if (regional !== undefined) return { survives: regional.value === 'regional', fallback: regional };
  return byPlacement(view, node);
}

function byRedundancy(view: SideView, node: ViewNode): ZoneSpread | undefined {
  const stated = statedText(view, node, 'redundancy');
  const fallback = node.service.properties.redundancy?.default;
  const value = stated ?? fallback?.value;
  if (typeof value !== 'string' || value === 'grs' || value === 'ra-grs') return undefined;
  const survives = OVER_ZONES.includes(value);
  return stated === undefined && fallback !== undefined
    ? { survives, property: 'redundancy', fallback }
    : { survives, property: 'redundancy' };
}

function byZoneRedundant(view: SideView, node: ViewNode): ZoneSpread | undefined {
  const stated = view.propertyOf(node, 'zoneRedundant');
  if (typeof stated === 'boolean') return { survives: stated, property: 'zoneRedundant' };
  const placed = node.service.properties.azCount === undefined ? undefined : byPlacement(view, node);
  if (placed !== undefined) return placed;
  const fallback = node.service.properties.zoneRedundant?.default;
  if (typeof fallback?.value !== 'boolean') return undefined;
  return { survives: fallback.value, property: 'zoneRedundant', fallback };
}

function byPlacement(view: SideView, node: ViewNode): ZoneSpread | undefined {
  const count = statedNumber(view, node, 'azCount') ?? placementOf(view, node).zones.length;
  return count === 0 ? undefined : { survives: count > 1 };
}

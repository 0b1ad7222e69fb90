import { placementOf } from '../catalog/placement.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import type { OfferedFix } from './fix.ts';
import { secondZoneFix } from './fixes/add-zone-subnet.ts';
import { settingFix } from './fixes/set-properties.ts';
import { severalFix } from './fixes/several.ts';
import { statedNumber } from './stated.ts';
import { zonesOf } from './zones.ts';

/** A second zone by what the drawing says zones with: a number, subnets, or both. Undefined where it draws zones alone. */
export function twoZonesFix(label: string, view: SideView, nodes: readonly ViewNode[]): OfferedFix | undefined {
  const counted = nodes.filter(({ id }) => statedNumber(view, id, 'azCount') === 1);
  const isInSubnet = nodes.some(({ id }) => placementOf(view, id).subnets.length > 0);
  if (!isInSubnet && (counted.length === 0 || zonesOf(view, nodes).length > 0)) return undefined;
  const number = counted.length === 0 ? [] : [settingFix(label, counted, { azCount: 2 })];
  const subnets = isInSubnet ? [secondZoneFix(view, nodes)] : [];
  return severalFix(label, ...number, ...subnets);
}

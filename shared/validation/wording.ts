import { nodeName } from '../catalog/node-name.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { zoneKey } from '../catalog/zone-key.ts';

/** How messages call a node: its label in quotes, or its service where it has none. */
export function nameOf(node: ViewNode): string {
  return `"${nodeName(node)}"`;
}

/** `"A"`, `"A" and "B"`, `"A", "B" and 3 more`. */
export function namesOf(nodes: readonly ViewNode[]): string {
  const isLong = nodes.length > 3;
  const names = nodes.slice(0, isLong ? 2 : 3).map(nameOf);
  if (isLong) return `${names.join(', ')} and ${nodes.length - 2} more`;
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

export function nameById(view: SideView, id: string): string {
  const node = view.nodes.get(id);
  return node === undefined ? `"${id}"` : nameOf(node);
}

/** 1200 as "1,200"; independent of the locale, so that findings are the same everywhere. */
export function numberText(value: number): string {
  const [whole = '', fraction] = String(Math.round(value * 1000) / 1000).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** "zone 1", "zones 1 and 2", "an unnamed zone"; "zone a" on AWS where the drawing calls its zones by letters. */
export function zonesText(view: SideView, zones: readonly string[]): string {
  const isLettered = view.side === 'aws' && namesZonesByLetter(view);
  const named = zones.filter((zone) => !zone.startsWith('frame:'));
  const names = named.map((zone) => (isLettered ? String.fromCharCode('a'.charCodeAt(0) + Number(zone) - 1) : zone));
  const unnamed = zones.length - named.length;
  if (names.length === 0 && unnamed > 0) return unnamed === 1 ? 'an unnamed zone' : `${unnamed} unnamed zones`;
  if (unnamed > 0) names.push(unnamed === 1 ? 'an unnamed one' : `${unnamed} unnamed ones`);
  if (names.length === 1) return `zone ${names[0]}`;
  return `zones ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const byLetter = new WeakMap<SideView, boolean>();

/** Memoised on the view, which never changes: every finding about zones asks. */
function namesZonesByLetter(view: SideView): boolean {
  const known = byLetter.get(view) ?? findLetters(view);
  byLetter.set(view, known);
  return known;
}

function findLetters(view: SideView): boolean {
  const isLetter = (name: string): boolean => /[a-f]$/i.test(name) && zoneKey(name) !== '';
  for (const { node } of view.nodes.values()) if (node.zones?.some(isLetter)) return true;
  return view.all('zone').some(({ node }) => isLetter(node.label));
}

export function serviceName(view: SideView, serviceId: string): string {
  return view.catalog.services.get(serviceId)?.name ?? serviceId;
}

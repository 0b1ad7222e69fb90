import type { Node, Properties, PropertyValue } from '../document/schema.ts';
import { meetsProperty } from './condition.ts';
import type { ResolvedFace } from './face-of.ts';
import { nodeName } from './node-name.ts';

/** What a setting comes from that is not stated of the node itself. */
export interface Origin {
  readonly id: string;
  readonly name: string;
}

/** What a built-in frame states for those that it stands for: an App Service plan for the environments that take its place. */
export interface Handed {
  /** What hands it over. */
  readonly from: Origin;
  readonly settings: Properties;
  readonly zones: readonly string[] | undefined;
}

/** Of what a side absorbs: what it states, and has from others, that its row of the table hands on. */
export function handedBy(node: Node, face: ResolvedFace, to: 'inside' | 'around'): Handed | undefined {
  const hands = face.state === 'absorbed' ? face.equivalence?.hands : undefined;
  if (hands === undefined || hands.to !== to) return undefined;
  const settings: Record<string, PropertyValue> = {};
  for (const id of hands.settings) {
    const value = face.properties[id];
    if (value !== undefined) settings[id] = value;
  }
  for (const { when, sets } of hands.means ?? []) {
    if (meetsProperty(when, face.properties[when.property])) Object.assign(settings, sets);
  }
  const { zones } = node;
  return zones === undefined && Object.keys(settings).length === 0
    ? undefined
    : { from: { id: node.id, name: nodeName({ node, service: face.service }) }, settings, zones };
}

/** What the first of the built-in things in a frame states for it. */
export function handedUp(
  parts: readonly { readonly node: Node; readonly face: ResolvedFace }[] | undefined,
): Handed | undefined {
  for (const { node, face } of parts ?? []) {
    const handed = handedBy(node, face, 'around');
    if (handed !== undefined) return handed;
  }
  return undefined;
}

/** With what it offers and does not state itself. What stands for the other cloud, or for none, takes nothing over. */
export function withHanded(face: ResolvedFace, handed: Handed | undefined): ResolvedFace {
  if (handed === undefined || !takesOver(face)) return face;
  const taken = Object.entries(handed.settings).filter(
    ([id]) => face.properties[id] === undefined && Object.hasOwn(face.service.properties, id),
  );
  if (taken.length === 0) return face;
  const inherited = Object.fromEntries(taken.map(([id]) => [id, handed.from]));
  return { ...face, properties: { ...Object.fromEntries(taken), ...face.properties }, inherited };
}

/** In the zones of the frame, unless it says where it runs. */
export function inZonesOf(node: Node, face: ResolvedFace, handed: Handed | undefined): Node {
  const zones = handed?.zones;
  if (zones === undefined || node.zones !== undefined || !takesOver(face)) return node;
  return { ...node, zones };
}

function takesOver({ origin, state }: ResolvedFace): boolean {
  return (origin === 'derived' || origin === 'authored') && state !== 'absent';
}

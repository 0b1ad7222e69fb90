import { placementOf } from '../catalog/placement.ts';
import type { SideView } from '../catalog/side-view.ts';
import { statedText } from './stated.ts';

/** Public or private as stated, else as the label says ("Private subnet 1"). undefined: the drawing does not tell. */
export function subnetKind(view: SideView, subnetId: string): 'public' | 'private' | undefined {
  const stated = statedText(view, subnetId, 'visibility');
  if (stated === 'public' || stated === 'private') return stated;
  const label = view.nodes.get(subnetId)?.node.label ?? '';
  const saysPublic = /\bpublic\b/i.test(label);
  const saysPrivate = /\b(private|isolated)\b/i.test(label);
  if (saysPublic === saysPrivate) return undefined;
  return saysPublic ? 'public' : 'private';
}

/** The one kind that all the subnets of a node have; undefined: it is in none, or they differ, or one is unknown. */
export function subnetKindOf(view: SideView, id: string): 'public' | 'private' | undefined {
  const kinds = placementOf(view, id).subnets.map((subnet) => subnetKind(view, subnet));
  const [first] = kinds;
  return kinds.every((kind) => kind === first) ? first : undefined;
}

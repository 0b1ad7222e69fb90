import { otherSide } from '../catalog/authored-service.ts';
import { distance, regionCounterpart } from '../catalog/region-counterpart.ts';
import { awsRegionAt, regionNamed } from '../catalog/region-named.ts';
import type { Region } from '../catalog/schema.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';

/** A frame that still has the name of a region of the other cloud. */
export interface RegionThere {
  readonly frame: ViewNode;
  readonly from: Region;
  /** undefined: none in the same country that no other region of the design has become. */
  readonly to: Region | undefined;
}

const byView = new WeakMap<SideView['nodes'], readonly RegionThere[]>();

/** What the regions of a design become: two stay two, for a copy in the same region is none. Memoised on the view. */
export function regionsThere(view: SideView): readonly RegionThere[] {
  const known = byView.get(view.nodes) ?? find(view);
  byView.set(view.nodes, known);
  return known;
}

function find(view: SideView): readonly RegionThere[] {
  const { catalog, side, diagram } = view;
  const taken = new Map<string, Region>();
  const open: { readonly frame: ViewNode; readonly from: Region }[] = [];
  for (const frame of view.all('region')) {
    const from = namedThere(view, frame.node.label);
    if (frame.face.origin === 'derived' && from !== undefined) open.push({ frame, from });
    const here = regionNamed(catalog, side, frame.node.label);
    const before = regionNamed(catalog, otherSide(side), diagram.nodes[frame.id]?.label ?? '');
    if (here !== undefined) taken.set(before?.code ?? here.code, here);
  }
  // Whoever has a region beside it gets that one, in whatever order they are drawn.
  const farFrom = ({ from }: { readonly from: Region }): number => {
    const nearest = regionCounterpart(catalog, from, side);
    return nearest === undefined ? 0 : distance(from, nearest);
  };
  for (const { from } of open.toSorted((a, b) => farFrom(a) - farFrom(b))) {
    const others = new Set([...taken.values()].map(({ code }) => code));
    const to = taken.get(from.code) ?? regionCounterpart(catalog, from, side, others);
    if (to !== undefined) taken.set(from.code, to);
  }
  return open.map(({ frame, from }) => ({ frame, from, to: taken.get(from.code) }));
}

/** The region of the other cloud that the label names; by its place only where it names none of this one either. */
function namedThere({ catalog, side }: SideView, label: string): Region | undefined {
  const named = regionNamed(catalog, otherSide(side), label);
  if (named !== undefined || side === 'aws' || regionNamed(catalog, side, label) !== undefined) return named;
  return awsRegionAt(catalog, label);
}

import { otherSide } from '../../shared/catalog/authored-service.ts';
import { equivalencesFor, faceOf, type ResolvedFace } from '../../shared/catalog/face-of.ts';
import type { Equivalence, Service } from '../../shared/catalog/schema.ts';
import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import type { Side } from '../../shared/document/schema.ts';

/** What a node is on the side that is not shown. */
export interface Twin {
  /** same: neutral. only: exists on the shown side alone. pinned: stays on its cloud. */
  readonly state: 'same' | 'only' | 'pinned' | 'twin' | 'absent' | 'absorbed';
  readonly service: Service;
  /** How well the two match; undefined: the catalog says nothing about this pair. */
  readonly equivalence: Equivalence | undefined;
  /** A person chose the twin instead of the catalog. */
  readonly isChosen: boolean;
  /** The side for which another twin can be chosen, and what can be. */
  readonly choice: TwinChoice | undefined;
}

export interface TwinChoice {
  readonly side: Side;
  /** One for each service, the catalog's own choice first. */
  readonly rows: readonly (Equivalence & { readonly to: string })[];
  /** The service that is the twin on that side now. */
  readonly current: string;
}

export function twinOf(view: SideView, { node, face }: ViewNode): Twin {
  const { diagram, side, catalog } = view;
  const there = faceOf(node, otherSide(side), diagram, catalog);
  const plain = { service: there.service, equivalence: undefined, isChosen: false, choice: undefined };
  if (there.origin === 'neutral') return { state: 'same', ...plain };
  if (node.only !== undefined) return { state: 'only', ...plain };
  if (node.pinned !== undefined) return { state: 'pinned', ...plain };
  // A face that was derived says how well it matches; of two that were authored the catalog may know it.
  const derivedHere = face.origin === 'derived';
  const derived = derivedHere ? face : there;
  const choiceSide = derivedHere ? side : otherSide(side);
  const rows = choicesOf(view, node, choiceSide);
  return {
    state: stateOf(derived),
    service: there.service,
    equivalence: derived.equivalence ?? rows.find(({ to }) => to === derived.service.id),
    isChosen: !derivedHere && there.origin === 'authored',
    choice: rows.length === 0 ? undefined : { side: choiceSide, rows, current: derived.service.id },
  };
}

function stateOf(face: ResolvedFace): Twin['state'] {
  return face.state === 'shown' ? 'twin' : face.state;
}

function choicesOf({ diagram, catalog }: SideView, node: ViewNode['node'], side: Side): TwinChoice['rows'] {
  const seen = new Set<string>();
  return equivalencesFor(node, side, diagram, catalog).filter((row): row is Equivalence & { readonly to: string } => {
    if (row.effect !== 'twin' || row.to === null || seen.has(row.to)) return false;
    seen.add(row.to);
    return true;
  });
}

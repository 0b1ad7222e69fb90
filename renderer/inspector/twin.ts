import { otherSide } from '../../shared/catalog/authored-service.ts';
import { faceOf, type ResolvedFace } from '../../shared/catalog/face-of.ts';
import type { Equivalence, Service } from '../../shared/catalog/schema.ts';
import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import type { Node, Side } from '../../shared/document/schema.ts';
import { type TwinRow, twinsToChoose } from '../../shared/flip/twins-to-choose.ts';

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
  readonly rows: readonly TwinRow[];
  /** The service that is the twin on that side now; undefined: of several nodes not the same. */
  readonly current: string | undefined;
}

export function twinOf(view: SideView, { node, face }: ViewNode): Twin {
  const { diagram, side, catalog } = view;
  const there = faceOf(node, otherSide(side), diagram, catalog);
  const plain = { service: there.service, equivalence: undefined, isChosen: false, choice: undefined };
  if (there.origin === 'neutral') return { state: 'same', ...plain };
  if (node.only !== undefined) return { state: 'only', ...plain };
  if (node.pinned !== undefined) return { state: 'pinned', ...plain };
  const choice = choiceOf(view, node, face, there);
  const derived = face.origin === 'derived' ? face : there;
  return {
    state: derived.state === 'shown' ? 'twin' : derived.state,
    service: there.service,
    equivalence: derived.equivalence ?? choice?.rows.find(({ to }) => to === choice.current),
    isChosen: face.origin === 'authored' && there.origin === 'authored',
    choice,
  };
}

/** The side whose face follows from the other one. Where both were authored, the one that the catalog knows as a twin. */
function choiceOf(view: SideView, node: Node, here: ResolvedFace, there: ResolvedFace): TwinChoice | undefined {
  const { side, diagram, catalog } = view;
  const ofThere = {
    side: otherSide(side),
    rows: twinsToChoose(node, otherSide(side), diagram, catalog),
    current: there.service.id,
  };
  const ofHere = { side, rows: twinsToChoose(node, side, diagram, catalog), current: here.service.id };
  const all = here.origin === 'derived' ? [ofHere] : there.origin === 'derived' ? [ofThere] : [ofThere, ofHere];
  const known = all.find(({ rows, current }) => rows.some(({ to }) => to === current)) ?? all[0];
  return known === undefined || known.rows.length === 0 ? undefined : known;
}

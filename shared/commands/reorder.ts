import { childrenOn, parentIdOn } from '../document/containment.ts';
import { nodeOf } from '../document/queries.ts';
import type { Node } from '../document/schema.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { rejectUnknown } from './rejection.ts';

export interface ReorderInput {
  readonly ids: readonly string[];
  readonly to: 'front' | 'back' | 'forward' | 'backward' | Beside;
}

/** Next to a thing of the same frame: drawn just under it, or just over it. */
export type Beside = { readonly before: string } | { readonly after: string };

/** Among the things of the same frame; forward and backward pass one neighbour. */
export const reorder: Command<ReorderInput> = (diagram, { ids, to }) => {
  const unknown = ids.find((id) => nodeOf(diagram, id) === undefined);
  if (unknown !== undefined) return rejectUnknown(unknown);
  const chosen = new Set(ids);
  const parents = new Set(
    ids.flatMap((id) => nodeOf(diagram, id) ?? []).map((node) => parentIdOn(node, diagram.provider)),
  );
  const children = childrenOn(diagram, diagram.provider);
  const nodes: Node[] = [];
  for (const parentId of parents) {
    const siblings = [...(children.get(parentId) ?? [])].sort(inPaintOrder);
    const wanted = arrange(siblings, chosen, to);
    nodes.push(...(isUpwards(to) ? renumberUp(wanted) : renumberDown(wanted)));
  }
  return amend(diagram, { nodes });
};

function inPaintOrder(a: Node, b: Node): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

function arrange(siblings: readonly Node[], chosen: ReadonlySet<string>, to: ReorderInput['to']): readonly Node[] {
  const isChosen = ({ id }: Node): boolean => chosen.has(id);
  const others = siblings.filter((node) => !isChosen(node));
  const moving = siblings.filter(isChosen);
  if (to === 'front') return [...others, ...moving];
  if (to === 'back') return [...moving, ...others];
  if (typeof to === 'object') return insertedBeside(others, moving, to);
  return to === 'forward' ? passOne(siblings, isChosen) : [...passOne([...siblings].reverse(), isChosen)].reverse();
}

function isUpwards(to: ReorderInput['to']): boolean {
  return typeof to === 'object' ? 'after' in to : to === 'front' || to === 'forward';
}

/** Where the neighbour is in another frame, or moves itself, all stays as it is. */
function insertedBeside(others: readonly Node[], moving: readonly Node[], to: Beside): readonly Node[] {
  const at = others.findIndex(({ id }) => id === ('after' in to ? to.after : to.before));
  if (at === -1) return [...others, ...moving].sort(inPaintOrder);
  const cut = 'after' in to ? at + 1 : at;
  return [...others.slice(0, cut), ...moving, ...others.slice(cut)];
}

/** Each run of chosen ones changes places with the neighbour that follows it. */
function passOne(siblings: readonly Node[], isChosen: (node: Node) => boolean): readonly Node[] {
  const arranged: Node[] = [];
  let waiting: Node[] = [];
  for (const node of siblings) {
    if (isChosen(node)) waiting.push(node);
    else {
      arranged.push(node, ...waiting);
      waiting = [];
    }
  }
  return [...arranged, ...waiting];
}

/** Gives as few new numbers as it can, all of them upwards. */
function renumberUp(wanted: readonly Node[]): readonly Node[] {
  const changed: Node[] = [];
  let below: Node | undefined;
  for (const node of wanted) {
    const isAbove = below === undefined || inPaintOrder(below, node) < 0;
    const placed: Node = isAbove ? node : { ...node, order: (below?.order ?? 0) + 1 };
    if (placed !== node) changed.push(placed);
    below = placed;
  }
  return changed;
}

function renumberDown(wanted: readonly Node[]): readonly Node[] {
  const changed: Node[] = [];
  let above: Node | undefined;
  for (const node of [...wanted].reverse()) {
    const isBelow = above === undefined || inPaintOrder(node, above) < 0;
    const placed: Node = isBelow ? node : { ...node, order: (above?.order ?? 0) - 1 };
    if (placed !== node) changed.push(placed);
    above = placed;
  }
  return changed;
}

import { matchesAny } from './catalog.ts';
import type { Service } from './schema.ts';
import type { SideView, ViewNode } from './side-view.ts';

const NONE: readonly ViewNode[] = [];

/** Nodes in paint order, with a number for each service that they are. */
interface Index {
  readonly painted: readonly ViewNode[];
  readonly kinds: ReadonlyMap<Service, number>;
  /** By place in `painted`. */
  readonly kindAt: Uint32Array;
}

/**
 * Answers `SideView.all`. A diagram has far fewer services than nodes, so a question is put to the services, and many questions
 * have the same answer. Nothing is counted before the first question: a view that is only drawn has none.
 */
export function searchByService(nodes: SideView['nodes']): SideView['all'] {
  let index: Index | undefined;
  const byQuery = new Map<string, readonly ViewNode[]>();
  const byKinds = new Map<string, readonly ViewNode[]>();
  const find = (idsOrTraits: readonly string[]): readonly ViewNode[] => {
    index ??= indexOf([...nodes.values()]);
    const { painted, kinds, kindAt } = index;
    const wanted = [...kinds].filter(([service]) => matchesAny(service, idsOrTraits)).map(([, kind]) => kind);
    if (wanted.length === 0) return NONE;
    const key = wanted.join(' ');
    const known = byKinds.get(key);
    if (known !== undefined) return known;
    const isWanted = new Uint8Array(kinds.size);
    for (const kind of wanted) isWanted[kind] = 1;
    const found = painted.filter((_, place) => isWanted[kindAt[place] ?? 0] === 1);
    byKinds.set(key, found);
    return found;
  };
  return (...idsOrTraits) => {
    const key = idsOrTraits.join(' ');
    const known = byQuery.get(key) ?? find(idsOrTraits);
    byQuery.set(key, known);
    return known;
  };
}

function indexOf(painted: readonly ViewNode[]): Index {
  const kinds = new Map<Service, number>();
  const kindAt = new Uint32Array(painted.length);
  for (const [place, { service }] of painted.entries()) {
    const kind = kinds.get(service) ?? kinds.size;
    kinds.set(service, kind);
    kindAt[place] = kind;
  }
  return { painted, kinds, kindAt };
}

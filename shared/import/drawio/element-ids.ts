import { elementIdSchema } from '../../document/schema.ts';

/** Ids of one page: draw.io's own where they are valid, so that importing twice gives the same document. */
export function elementIds(): (cellId: string) => string {
  const taken = new Set<string>();
  return (cellId) => {
    const base = safeId(cellId);
    let id = base;
    for (let copy = 2; taken.has(id); copy += 1) id = `${base}-${copy}`;
    taken.add(id);
    return id;
  };
}

function safeId(cellId: string): string {
  const text = cellId.slice(0, 100).replace(/[^A-Za-z0-9_.:-]/g, '-');
  return elementIdSchema.safeParse(text).success ? text : `n${text.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '-')}`;
}

import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram } from '../../shared/document/schema.ts';

const TEXTS = {
  ...import.meta.glob<string>('../../examples/*.skyflip', { query: '?raw', import: 'default' }),
  ...import.meta.glob<string>('../../examples/templates/*.skyflip', { query: '?raw', import: 'default' }),
};
const LOADERS = new Map(Object.entries(TEXTS).map(([path, load]) => [/([^/]+)\.skyflip$/.exec(path)?.[1] ?? '', load]));

const known = new Map<string, Promise<Diagram>>();

/** The diagram of a template that comes with the program; read once. */
export function templateDiagram(id: string): Promise<Diagram> {
  const found = known.get(id);
  if (found) return found;
  const read = textOf(id).then((text) => {
    const parsed = parseDiagram(text);
    if (!parsed.ok) throw new Error(`the template "${id}" does not open: ${parsed.error.message}`);
    return parsed.value;
  });
  known.set(id, read);
  // A failure may pass: the next who asks tries again.
  read.catch(() => known.delete(id));
  return read;
}

async function textOf(id: string): Promise<string> {
  const load = LOADERS.get(id);
  if (load === undefined) throw new Error(`no template "${id}"`);
  return load();
}

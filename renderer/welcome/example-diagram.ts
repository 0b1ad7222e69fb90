import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { exampleText } from './examples.ts';

const known = new Map<string, Promise<Diagram>>();

/** The diagram of an example; read once. */
export function exampleDiagram(id: string): Promise<Diagram> {
  const found = known.get(id);
  if (found) return found;
  const read = exampleText(id).then((text) => {
    const parsed = parseDiagram(text);
    if (!parsed.ok) throw new Error(`the example "${id}" does not open: ${parsed.error.message}`);
    return parsed.value;
  });
  known.set(id, read);
  // A failure may pass: the next who asks tries again.
  read.catch(() => known.delete(id));
  return read;
}

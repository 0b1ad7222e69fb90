import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { App } from '../app.ts';

/** The diagram as a file has it. Fails on what no file can hold; the reason is a sentence. */
export function diagramText({ catalog }: Pick<App, 'catalog'>, diagram: Diagram): Result<string, string> {
  try {
    return ok(serializeDiagram({ ...diagram, catalogVersion: catalog.version }));
  } catch (error) {
    if (error instanceof RangeError) return fail(error.message);
    throw error;
  }
}

/** Whether a text opens as the diagram that is written like this. */
export function holdsText(text: string, expected: string): boolean {
  const parsed = parseDiagram(text);
  return parsed.ok && serializeDiagram(parsed.value) === expected;
}

import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { serializeDiagram, serializeSteps } from '../../shared/document/serialize.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { runSteps } from '../../shared/run-steps.ts';
import type { App } from '../app.ts';

/** The diagram as a file has it. Fails on what no file can hold; the reason is a sentence. */
export function diagramText(app: Pick<App, 'catalog'>, diagram: Diagram): Result<string, string> {
  return runSteps(diagramTextSteps(app, diagram));
}

/** The same in steps. */
export function* diagramTextSteps(
  { catalog }: Pick<App, 'catalog'>,
  diagram: Diagram,
): Generator<undefined, Result<string, string>> {
  try {
    return ok(yield* serializeSteps({ ...diagram, catalogVersion: catalog.version }));
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

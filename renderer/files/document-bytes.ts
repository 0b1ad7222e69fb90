import type { Diagram } from '../../shared/document/schema.ts';
import { extractFromPng } from '../../shared/export/png-text.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { App } from '../app.ts';
import { diagramText, holdsText } from './diagram-text.ts';
import type { FileFormat } from './session.ts';

export interface DocumentBytes {
  readonly bytes: Uint8Array;
  /** What they hold; the person may have gone on drawing since. */
  readonly diagram: Diagram;
}

/** What a file of the open document holds. It is read back before it is handed out: nothing is saved that cannot be opened. */
export async function documentBytes(app: App, format: FileFormat): Promise<Result<DocumentBytes, string>> {
  const diagram = app.editor.diagram();
  const text = diagramText(app, diagram);
  if (!text.ok) return text;
  if (!holdsText(text.value, text.value)) return fail('The diagram could not be read back as it is.');
  if (format.kind === 'skyflip') return ok({ bytes: new TextEncoder().encode(text.value), diagram });
  const { exportPicture } = await import('../export/picture.ts');
  const picture = await exportPicture(app, format.options);
  if (!picture.ok) return fail(picture.error.message);
  const inside = extractFromPng(picture.value);
  if (!inside.ok || !holdsText(inside.value, text.value)) return fail('The picture would not hold the diagram.');
  return ok({ bytes: picture.value, diagram });
}

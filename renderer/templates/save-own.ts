import type { App } from '../app.ts';
import { diagramText } from '../files/diagram-text.ts';

interface NewTemplate {
  readonly name: string;
  readonly description: string;
  /** The template that is replaced; absent: none is. */
  readonly id: string | undefined;
}

/** Keeps the open diagram as a template. A failure is a sentence; null: done. */
export async function saveOwn(app: App, { name, description, id }: NewTemplate): Promise<string | null> {
  const text = diagramText(app, { ...app.editor.diagram(), name, description });
  if (!text.ok) return `Not saved. ${text.error}`;
  const saved = await app.host.saveTemplate({ id: id ?? crypto.randomUUID(), name, description, text: text.value });
  if (!saved.ok) return `Not saved. ${saved.error.message}`;
  app.ui.notify({
    tone: 'ok',
    text: `Saved the template ${name}.`,
    actions: [{ label: 'Templates…', run: () => app.ui.open('templates') }],
  });
  return null;
}

import type { TemplateContent } from '../../shared/host/host.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../app.ts';
import { fileNameFor } from '../files/file-name.ts';

/** What a person does to a template of their own. A failure is a sentence; null: done. */
export async function renameOwn(app: App, id: string): Promise<string | null> {
  const read = await app.host.readTemplate(id);
  if (!read.ok) return read.error.message;
  const answer = await app.ui.ask({
    title: 'Rename the template',
    text: '',
    input: { label: 'Name', text: read.value.name, isRequired: true },
    choices: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'rename', label: 'Rename', tone: 'primary' },
    ],
  });
  if (answer?.choice !== 'rename') return null;
  const saved = await app.host.saveTemplate({ ...read.value, name: answer.text.trim() });
  return saved.ok ? null : saved.error.message;
}

/** Writes the diagram as a file of its own. */
export async function exportOwn(app: App, id: string): Promise<string | null> {
  const read = await app.host.readTemplate(id);
  if (!read.ok) return read.error.message;
  const bytes = new TextEncoder().encode(read.value.text);
  const written = await app.host.exportFile(fileNameFor(read.value.name, 'skyflip'), bytes);
  return written.ok || written.error.kind === 'cancelled' ? null : written.error.message;
}

/** Gives back what was deleted, so that it can be saved again. */
export async function deleteOwn(app: App, id: string): Promise<Result<TemplateContent, string>> {
  const read = await app.host.readTemplate(id);
  if (!read.ok) return { ok: false, error: read.error.message };
  await app.host.deleteTemplate(id);
  return ok(read.value);
}

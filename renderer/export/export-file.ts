import { fail, ok, type Result } from '../../shared/result.ts';
import type { App } from '../app.ts';
import { fileNameFor, withoutEnding } from '../files/file-name.ts';
import type { ExportOptions } from '../state/settings.ts';
import { exportAs } from './picture.ts';

/** Whether a file was written; false: the person changed their mind. The error is a sentence for them. */
export async function exportFile(
  app: App,
  options: ExportOptions,
  only: ReadonlySet<string> | undefined,
): Promise<Result<boolean, string>> {
  const made = await exportAs(app, options, only);
  if (!made.ok) return fail(`Not exported. ${made.error.message}`);
  const { bytes, message } = made.value;
  const written = await app.host.exportFile(fileNameFor(titleOf(app, only), options.format), bytes);
  if (!written.ok) {
    if (written.error.kind === 'cancelled') return ok(false);
    return fail(`Not exported. ${written.error.message} What was there before is unchanged.`);
  }
  const { name, place } = written.value;
  const text = `Exported ${name}${place === '' ? '' : ` to ${place}`}.`;
  if (message === undefined) app.ui.notify({ tone: 'ok', text });
  else app.ui.notify({ tone: 'warning', text: `${text} ${message}`, isSticky: true });
  return ok(true);
}

function titleOf({ editor, session }: App, only: ReadonlySet<string> | undefined): string {
  const title = session.title();
  if (only === undefined) return title;
  const [id] = only.size === 1 ? only : [];
  const label = id === undefined ? '' : (editor.view().nodes.get(id)?.node.label ?? '');
  return `${withoutEnding(title)} - ${label === '' ? 'selection' : label}`;
}

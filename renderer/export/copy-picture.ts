import type { App } from '../app.ts';
import type { ExportOptions } from '../state/settings.ts';
import { exportAs } from './picture.ts';

/** Puts a PNG, or an SVG or document as text, on the clipboard, and says how that went. */
export async function copyAsPicture(app: App, options: ExportOptions, only?: ReadonlySet<string>): Promise<void> {
  const made = await exportAs(app, options, only);
  if (!made.ok) {
    app.ui.notify({ tone: 'error', text: `Nothing was copied. ${made.error.message}` });
    return;
  }
  const { bytes, message } = made.value;
  const isPicture = options.format === 'png';
  const copied = await (isPicture ? app.host.copyPicture(bytes) : app.host.copyText(new TextDecoder().decode(bytes)));
  if (!copied.ok) {
    if (copied.error.kind === 'cancelled') return;
    app.ui.notify({ tone: 'error', text: `Nothing was copied. ${copied.error.message}` });
    return;
  }
  const what = only === undefined ? 'The diagram' : 'The selection';
  const how = isPicture ? 'as a picture' : `as ${options.format.toUpperCase()} text`;
  const text = `${what} is on the clipboard ${how}.`;
  if (message === undefined) app.ui.notify({ tone: 'ok', text });
  else app.ui.notify({ tone: 'warning', text: `${text} ${message}` });
}

import type { HostFailure } from '../../shared/host/host-failure.ts';
import type { Result } from '../../shared/result.ts';
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
  const copied = await put(app, options, bytes);
  if (!copied.ok) {
    if (copied.error.kind === 'cancelled') return;
    app.ui.notify({ tone: 'error', text: `Nothing was copied. ${copied.error.message}` });
    return;
  }
  const what = only === undefined ? 'The diagram' : 'The selection';
  const text = `${what} is on the clipboard as ${NAMES[options.format]}.`;
  if (message === undefined) app.ui.notify({ tone: 'ok', text });
  else app.ui.notify({ tone: 'warning', text: `${text} ${message}` });
}

const NAMES: Readonly<Record<ExportOptions['format'], string>> = {
  png: 'a picture',
  svg: 'an SVG drawing',
  json: 'JSON text',
};

/** In the form that other programs ask for. */
function put({ host }: App, { format }: ExportOptions, bytes: Uint8Array): Promise<Result<null, HostFailure>> {
  if (format === 'png') return host.copyPicture(bytes);
  const text = new TextDecoder().decode(bytes);
  return format === 'svg' ? host.copySvg(text.replace(STYLE_SHEET, '')) : host.copyText(text);
}

/** Of the fonts: browsers refuse it on the clipboard, and Figma and Office have fonts of their own. Names are escaped, so no text is one. */
const STYLE_SHEET = /<style>[^<]*<\/style>/;

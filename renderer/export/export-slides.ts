import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { zipFiles } from '../../shared/export/zip-files.ts';
import { oneLine } from '../../shared/one-line.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { nodeLabel } from '../../shared/scene/node-label.ts';
import type { App } from '../app.ts';
import { fileNameFor, withoutEnding } from '../files/file-name.ts';
import type { ExportOptions } from '../state/settings.ts';
import { exportAs } from './picture.ts';

/** One slide as a file, several as files in one ZIP. Whether it was written; the error is a sentence for the person. */
export async function exportSlides(
  app: App,
  options: ExportOptions,
  slides: readonly ViewNode[],
): Promise<Result<boolean, string>> {
  const files: Record<string, Uint8Array> = {};
  const remarks: string[] = [];
  for (const slide of slides) {
    const made = await exportAs(app, options, undefined, slide.id);
    if (!made.ok) return fail(`Not exported. ${made.error.message}`);
    const number = String(slide.number ?? 1).padStart(String(slides.length).length, '0');
    files[fileNameFor(`${number} ${oneLine(nodeLabel(slide))}`, endingOf(options))] = made.value.bytes;
    if (made.value.message !== undefined) remarks.push(made.value.message);
  }
  const title = withoutEnding(app.session.title());
  const [only, ...others] = Object.entries(files);
  if (only === undefined) return ok(false);
  const written =
    others.length === 0
      ? await app.host.exportFile(fileNameFor(`${title} - ${only[0]}`, endingOf(options)), only[1])
      : await app.host.exportFile(fileNameFor(`${title} - slides`, 'zip'), zipFiles(files));
  if (!written.ok) {
    if (written.error.kind === 'cancelled') return ok(false);
    return fail(`Not exported. ${written.error.message} What was there before is unchanged.`);
  }
  const { name, place } = written.value;
  const text = `Exported ${name}${place === '' ? '' : ` to ${place}`}.`;
  const [remark] = remarks;
  app.ui.notify(
    remark === undefined ? { tone: 'ok', text } : { tone: 'warning', text: `${text} ${remark}`, isSticky: true },
  );
  return ok(true);
}

function endingOf({ format }: ExportOptions): 'png' | 'svg' {
  return format === 'svg' ? 'svg' : 'png';
}

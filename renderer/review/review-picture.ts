import { exportScenePng, exportSceneSvg } from '../../shared/export/export-scene.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { summaryScene } from '../../shared/scene/summary-scene.ts';
import type { ThemeName } from '../../shared/scene/theme.ts';
import type { Review } from '../../shared/validation/review.ts';
import type { App } from '../app.ts';
import { loadFonts } from '../export/load-fonts.ts';
import { rasterise } from '../export/rasterise.ts';
import { fileNameFor, withoutEnding } from '../files/file-name.ts';

/** Pixels for each of the slide's 1280 by 720: sharp on a projector and in print. */
const SCALE = 3;

export type ReviewFormat = 'png' | 'svg';

/** The summary as a slide in a file; the failure is a sentence for the person. */
export async function exportReview(app: App, review: Review, theme: ThemeName, format: ReviewFormat): Promise<void> {
  const made = await app.ui.whileBusy('Painting the summary…', () => paint(review, theme, format));
  if (!made.ok) return tellFailure(app, `Not exported. ${made.error}`);
  const title = `${withoutEnding(app.session.title())} - review`;
  const written = await app.host.exportFile(fileNameFor(title, format), made.value);
  if (written.ok) app.ui.notify({ tone: 'ok', text: `Exported ${written.value.name}.` });
  else if (written.error.kind !== 'cancelled') tellFailure(app, `Not exported. ${written.error.message}`);
}

/** The summary as a picture on the clipboard. */
export async function copyReview(app: App, review: Review, theme: ThemeName): Promise<void> {
  const made = await app.ui.whileBusy('Painting the summary…', () => paint(review, theme, 'png'));
  if (!made.ok) return tellFailure(app, `Nothing was copied. ${made.error}`);
  const copied = await app.host.copyPicture(made.value);
  if (copied.ok) app.ui.notify({ tone: 'ok', text: 'The summary is on the clipboard as a picture.' });
  else if (copied.error.kind !== 'cancelled') tellFailure(app, `Nothing was copied. ${copied.error.message}`);
}

async function paint(review: Review, theme: ThemeName, format: ReviewFormat): Promise<Result<Uint8Array, string>> {
  const scene = summaryScene(review, theme);
  if (format === 'svg') return ok(new TextEncoder().encode(await exportSceneSvg(scene, { loadFonts })));
  const picture = await exportScenePng(scene, SCALE, { loadFonts, rasterise });
  return picture.ok ? picture : fail(picture.error.message);
}

function tellFailure({ ui }: App, text: string): void {
  ui.notify({ tone: 'error', text });
}

import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { exportSvg } from '../../shared/export/export-diagram.ts';
import type { FlipReport } from '../../shared/flip/flip.ts';
import { reportToHtml } from '../../shared/flip/report-html.ts';
import { reportToMarkdown } from '../../shared/flip/report-markdown.ts';
import { reasonOf } from '../../shared/reason-of.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { App } from '../app.ts';
import { loadFonts } from '../export/load-fonts.ts';
import { fileNameFor, withoutEnding } from '../files/file-name.ts';
import { loadIcons } from '../icons/load-icons.ts';
import { whenLaidOut } from '../layout/find-lines.ts';
import { today } from '../state/today.ts';
import { printPage } from './print-page.ts';

/** The report as Markdown on the clipboard. */
export async function copyReport(app: App, report: FlipReport): Promise<void> {
  const copied = await app.host.copyText(reportToMarkdown(report, titleOf(app)));
  app.ui.notify(copied.ok ? { tone: 'ok', text: 'Report copied' } : { tone: 'warning', text: copied.error.message });
}

/** The report as one page in a file, with both pictures in it. */
export async function saveReport(app: App, report: FlipReport): Promise<void> {
  const { ui, host } = app;
  const page = await ui.whileBusy('Writing the report…', () => pageOf(app, report));
  if (!page.ok) return tellFailure(app, `Not saved. ${page.error}`);
  const title = `${withoutEnding(app.session.title())} - to ${SIDE_NAMES[report.to]}`;
  const written = await host.exportFile(fileNameFor(title, 'html'), new TextEncoder().encode(page.value));
  if (written.ok) ui.notify({ tone: 'ok', text: `Saved ${written.value.name}.` });
  else if (written.error.kind !== 'cancelled') tellFailure(app, `Not saved. ${written.error.message}`);
}

/** The same page, to the dialog with which the system prints. */
export async function printReport(app: App, report: FlipReport): Promise<void> {
  const page = await app.ui.whileBusy('Laying the report out…', () => pageOf(app, report));
  if (!page.ok) return tellFailure(app, `Not printed. ${page.error}`);
  const printed = await printPage(app.host, page.value);
  if (!printed.ok && printed.error.kind !== 'cancelled') tellFailure(app, `Not printed. ${printed.error.message}`);
}

async function pageOf(app: App, report: FlipReport): Promise<Result<string, string>> {
  try {
    const [before, after] = await Promise.all([pictureOf(app, report.from), pictureOf(app, report.to)]);
    return ok(reportToHtml(report, { title: titleOf(app), before, after, date: today() }));
  } catch (thrown) {
    return fail(reasonOf(thrown));
  }
}

/** On paper it is light, whatever the window is. */
async function pictureOf({ editor, catalog }: App, side: Side): Promise<string> {
  const view = viewSide(editor.diagram(), side, catalog);
  await whenLaidOut(view);
  return exportSvg(view, { theme: 'light' }, { loadIcons, loadFonts });
}

function titleOf({ editor, session }: App): string {
  return editor.diagram().name || session.title();
}

function tellFailure({ ui }: App, text: string): void {
  ui.notify({ tone: 'error', text });
}

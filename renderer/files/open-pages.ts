import type { ImportedPage } from '../../shared/import/drawio/import-drawio.ts';
import type { App } from '../app.ts';
import type { FileDialog } from './file-dialog.ts';
import { withoutEnding } from './file-name.ts';
import { clearFileNotice } from './file-notice.ts';
import { mayLeaveDocument } from './unsaved-work.ts';

/** Opens a page of draw.io as an unsaved copy, and shows what became of its shapes. */
export async function openPages(app: App, name: string, pages: readonly ImportedPage[]): Promise<boolean> {
  const page = await choosePage(app, name, pages);
  if (page === null || !(await mayLeaveDocument(app))) return false;
  clearFileNotice(app);
  const suggestedName = titleOf(name, page, pages.length);
  const diagram = { ...page.diagram, name: isNamed(page) ? page.diagram.name : withoutEnding(name) };
  app.session.begin({ diagram, file: null, format: { kind: 'skyflip' }, suggestedName, isUnsaved: true });
  if (page.unrecognised > 0 || page.notices.length > 0) showDialog(app, { kind: 'import-report', name, page });
  else app.ui.notify({ tone: 'ok', text: `Opened a copy of ${name}: everything in it was recognised.` });
  return true;
}

/** null: the person chose none. */
export function choosePage(app: App, name: string, pages: readonly ImportedPage[]): Promise<ImportedPage | null> {
  const [only] = pages;
  if (only === undefined || pages.length === 1) return Promise.resolve(only ?? null);
  return new Promise((resolve) => {
    const answer = (page: ImportedPage | null): void => {
      showDialog(app, null);
      resolve(page);
    };
    showDialog(app, { kind: 'choose-page', name, pages, answer });
  });
}

/** "orders.drawio.png" -> "orders"; of several pages the name of the page besides. */
function titleOf(name: string, page: ImportedPage, pages: number): string {
  return pages > 1 && page.name !== '' ? `${withoutEnding(name)} - ${page.name}` : withoutEnding(name);
}

/** draw.io calls a page "Page-1" until a person gives it a name. */
function isNamed({ name }: ImportedPage): boolean {
  return name !== '' && !/^(page|seite|página|pagina)[ -]?\d+$/i.test(name);
}

function showDialog({ session }: App, dialog: FileDialog | null): void {
  session.dialog.setState({ dialog });
}

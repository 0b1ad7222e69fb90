import type { ImportedPage } from '../../shared/import/drawio/import-drawio.ts';
import type { App } from '../app.ts';
import type { FileDialog } from './file-dialog.ts';
import { clearFileNotice } from './file-notice.ts';
import { mayLeaveDocument } from './unsaved-work.ts';

/** Opens a page of draw.io as an unsaved copy, and shows what became of its shapes. */
export async function openPages(app: App, name: string, pages: readonly ImportedPage[]): Promise<boolean> {
  const page = await choosePage(app, name, pages);
  if (page === null || !(await mayLeaveDocument(app))) return false;
  clearFileNotice(app);
  app.session.begin({
    diagram: page.diagram,
    file: null,
    format: { kind: 'skyflip' },
    suggestedName: titleOf(name, page, pages.length),
    isUnsaved: true,
  });
  app.ui.announce(`Opened a copy of ${name}.`);
  showDialog(app, { kind: 'import-report', name, page });
  return true;
}

function choosePage(app: App, name: string, pages: readonly ImportedPage[]): Promise<ImportedPage | null> {
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
  const base = name.replace(/(\.drawio)?\.[^.]+$/i, '');
  return pages > 1 && page.name !== '' ? `${base} - ${page.name}` : base;
}

function showDialog({ session }: App, dialog: FileDialog | null): void {
  session.dialog.setState({ dialog });
}

import { conform } from '../../shared/catalog/conform.ts';
import type { App } from '../app.ts';
import { startFrom } from '../files/new-document.ts';
import type { GalleryItem } from './gallery-item.ts';

/** Opens a copy of it as a new document without a file; false: the person kept what was open, or it cannot be read. */
export async function openTemplate(app: App, item: GalleryItem): Promise<boolean> {
  const loaded = await item.load();
  if (!loaded.ok) {
    app.ui.notify({ tone: 'error', text: loaded.error });
    return false;
  }
  const { diagram } = conform(loaded.value, app.catalog);
  const isOpen = await startFrom(app, diagram, item.name);
  if (isOpen) app.ui.announce(`A copy of ${item.name} is open.`);
  return isOpen;
}

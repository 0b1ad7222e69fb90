import type { Catalog } from '../../shared/catalog/catalog.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { exportSvg } from '../../shared/export/export-diagram.ts';
import type { ThemeName } from '../../shared/scene/theme.ts';
import { loadIcons } from '../icons/load-icons.ts';
import { exampleDiagram } from './example-diagram.ts';

const known = new Map<string, Promise<string>>();
let last: Promise<unknown> = Promise.resolve();

/** The address of an example's picture, as the scene draws it. One is painted after the other, when the page has time. */
export function thumbnail(id: string, theme: ThemeName, catalog: Catalog): Promise<string> {
  const key = `${id} ${theme}`;
  const found = known.get(key);
  if (found) return found;
  const painted = last.then(idle).then(() => paint(id, theme, catalog));
  known.set(key, painted);
  last = painted.catch(() => known.delete(key));
  return painted;
}

async function paint(id: string, theme: ThemeName, catalog: Catalog): Promise<string> {
  const diagram = await exampleDiagram(id);
  const view = viewSide(diagram, diagram.provider, catalog);
  const svg = await exportSvg(view, { theme, margin: 16, transparent: true }, { loadIcons, loadFonts: noFonts });
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}

/** At a seventh of their size the names are a texture: the system's font will do. */
async function noFonts(): Promise<Record<string, never>> {
  return {};
}

function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }));
}

import { areasInOrder } from '../../shared/catalog/annotations.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { exportSvg, pictureSize } from '../../shared/export/export-diagram.ts';
import { layOutPages, type PrintedPage, paperOf, TITLE_HEIGHT } from '../../shared/export/print-layout.ts';
import type { HostFailure } from '../../shared/host/host-failure.ts';
import type { Result } from '../../shared/result.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import type { App } from '../app.ts';
import { loadFonts } from '../export/load-fonts.ts';
import { loadIcons } from '../icons/load-icons.ts';
import { whenLaidOut } from '../layout/find-lines.ts';
import type { Settings } from '../state/settings.ts';
import { SEVERITY_NAMES } from '../ui/severity-mark.tsx';
import { printInPlace } from './print-in-place.ts';

export type PrintSettings = Settings['printSetup'];

/** A diagram laid out for paper. */
export interface PrintJob {
  /** The whole picture, and what of the diagram it shows. */
  readonly url: string;
  readonly area: Rect;
  readonly pages: readonly PrintedPage[];
}

/** On paper it is light and has the canvas' ground nowhere, whatever the window is. */
const ON_PAPER = { theme: 'light', transparent: true, margin: 4 } as const;

/** The picture as a file of its own, which the caller releases. */
export async function printedPicture(view: SideView): Promise<{ readonly url: string; readonly area: Rect }> {
  await whenLaidOut(view);
  const svg = await exportSvg(view, ON_PAPER, { loadIcons, loadFonts });
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  return { url, area: pictureSize(view, ON_PAPER) };
}

export function pagesOf(view: SideView, area: Rect, setup: PrintSettings): readonly PrintedPage[] {
  const slides = setup.content === 'slides' ? areasInOrder(view).map(({ frame }) => frame) : [];
  return layOutPages(slides.length === 0 ? [area] : slides, setup);
}

/** Gives the pages to the system's dialog. */
export async function print(
  app: App,
  { url, area, pages }: PrintJob,
  setup: PrintSettings,
  findings: readonly Finding[],
): Promise<Result<null, HostFailure>> {
  const { width, height } = paperOf(setup);
  const title = app.editor.diagram().name || app.session.title();
  const count = pages.length;
  const body = document.createElement('div');
  const pictures = pages.map(({ crop, place }, index) => {
    const sheet = made('section', 'sheet');
    if (setup.hasTitle) sheet.append(titleOf(app, title, `Page ${index + 1} of ${count}`));
    const scale = place.width / crop.width;
    const part = made('div', 'part');
    putAt(part, place);
    const picture = document.createElement('img');
    picture.src = url;
    picture.alt = '';
    putAt(picture, {
      x: (area.x - crop.x) * scale,
      y: (area.y - crop.y) * scale,
      width: area.width * scale,
      height: area.height * scale,
    });
    part.append(picture);
    sheet.append(part);
    body.append(sheet);
    return picture;
  });
  if (setup.hasFindings) body.append(findingsOf(app, title, findings));
  await Promise.all(pictures.map((picture) => picture.decode()));
  return printInPlace(app.host, {
    title,
    body,
    sheets: [sheetText(setup, width, height)],
    ofPages: `@page { size: ${width}mm ${height}mm; margin: 0; } @page findings { margin: ${Math.max(10, setup.margin)}mm; }`,
    paper: { size: setup.paper, isLandscape: setup.isLandscape },
  });
}

function titleOf({ editor }: App, title: string, page: string): HTMLElement {
  const header = made('header', 'title');
  const name = made('strong', 'name');
  name.textContent = title;
  const rest = made('span', 'rest');
  const date = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  rest.textContent = [SIDE_NAMES[editor.diagram().provider], date, page].join(' · ');
  header.append(name, rest);
  return header;
}

function findingsOf({ editor }: App, title: string, findings: readonly Finding[]): HTMLElement {
  const section = made('section', 'findings');
  const heading = made('h1', 'heading');
  heading.textContent = `Findings of ${title}, on ${SIDE_NAMES[editor.diagram().provider]}`;
  section.append(heading);
  if (findings.length === 0) {
    const none = made('p', 'remedy');
    none.textContent = 'No findings.';
    section.append(none);
  }
  for (const { severity, message, remedy, code } of findings) {
    const row = made('article', 'finding');
    const head = made('p', 'message');
    const mark = made('strong', 'severity');
    mark.textContent = SEVERITY_NAMES[severity];
    head.append(mark, ` ${message}`);
    const how = made('p', 'remedy');
    how.textContent = `${remedy} (${code})`;
    row.append(head, how);
    section.append(row);
  }
  return section;
}

function made(tag: string, name: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}

function putAt({ style }: HTMLElement, { x, y, width, height }: Rect): void {
  style.left = `${x}mm`;
  style.top = `${y}mm`;
  style.width = `${width}mm`;
  style.height = `${height}mm`;
}

/** A sheet is a hair lower than its paper: rounded up it would push an empty page out. */
function sheetText({ margin }: PrintSettings, width: number, height: number): string {
  return `
:host { color: #16191f; font-family: "Inter Variable", Inter, system-ui, sans-serif; }
.sheet { position: relative; width: ${width}mm; height: ${height - 0.3}mm; overflow: hidden; break-after: page; break-inside: avoid; }
.sheet:last-child { break-after: auto; }
.title { position: absolute; top: ${margin}mm; right: ${margin}mm; left: ${margin}mm; display: flex; gap: 6mm; align-items: baseline; justify-content: space-between; height: ${TITLE_HEIGHT - 5}mm; border-bottom: 0.2mm solid #cfd4dd; }
.name { overflow: hidden; font-size: 12pt; text-overflow: ellipsis; white-space: nowrap; }
.rest { flex: none; color: #4a5261; font-size: 8pt; font-variant-numeric: tabular-nums; }
.part { position: absolute; overflow: hidden; }
.part img { position: absolute; max-width: none; }
.findings { page: findings; }
.heading { margin: 0 0 5mm; font-size: 13pt; }
.finding { margin: 0 0 3.5mm; break-inside: avoid; font-size: 9pt; line-height: 1.4; }
.finding p, .remedy { margin: 0; }
.remedy { color: #4a5261; font-size: 9pt; }`;
}

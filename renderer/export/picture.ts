import type { SideView } from '../../shared/catalog/side-view.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { diagramPart } from '../../shared/export/diagram-part.ts';
import { type ExportError, exportPng, exportSvg, type PictureOptions } from '../../shared/export/export-diagram.ts';
import type { PictureSettings } from '../../shared/export/png-options.ts';
import { sideDifferences } from '../../shared/flip/side-differences.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import type { App } from '../app.ts';
import { diagramText } from '../files/diagram-text.ts';
import { loadIcons } from '../icons/load-icons.ts';
import { whenLaidOut } from '../layout/find-lines.ts';
import type { ExportOptions } from '../state/settings.ts';
import { today } from '../state/today.ts';
import { loadFonts } from './load-fonts.ts';
import { CANVAS_LIMITS, rasterise } from './rasterise.ts';

export interface ExportedPicture {
  readonly bytes: Uint8Array;
  /** Where the picture is smaller than wanted, what was done instead. */
  readonly message: string | undefined;
}

/** The diagram as it is at the moment of the call, as a PNG that opens again. */
export async function exportPicture(app: App, settings: PictureSettings): Promise<Result<Uint8Array, ExportError>> {
  const made = await exportAs(app, { ...settings, format: 'png' });
  return made.ok ? ok(made.value.bytes) : made;
}

/**
 * The diagram as it is at the moment of the call, as the bytes of a PNG that opens again, of an SVG or of the document itself;
 * `only`: these nodes, what they hold and the connections among them; `area`: what lies on this slide.
 */
export async function exportAs(
  app: App,
  options: ExportOptions,
  only?: ReadonlySet<string>,
  area?: string,
): Promise<Result<ExportedPicture, ExportError>> {
  const view = app.editor.view();
  const start = performance.now();
  const work = async (): Promise<Result<ExportedPicture, ExportError>> => {
    const document = documentText(app, view, only);
    if (!document.ok) return fail({ kind: 'cannot-paint', message: document.error });
    if (options.format === 'json') return ok(textFile(document.value));
    const picture = await pictureOptions(app, view, options, only, area);
    if (options.format === 'svg') return ok(textFile(await exportSvg(view, picture, { loadIcons, loadFonts })));
    const ports = { loadIcons, loadFonts, rasterise, limits: CANVAS_LIMITS };
    return exportPng(document.value, view, { ...picture, scale: options.scale }, ports);
  };
  const made = await app.ui.whileBusy('Painting the picture…', work);
  performance.measure('skyflip:export', { start, end: performance.now() });
  return made;
}

/** The text of a file of the diagram, or of a part of it. */
export function documentText(app: App, view: SideView, only: ReadonlySet<string> | undefined): Result<string, string> {
  return diagramText(app, only === undefined ? view.diagram : diagramPart(view, only));
}

/** The same options as the core knows them; all that they show is laid out by then, without holding up the window. */
export async function pictureOptions(
  app: App,
  view: SideView,
  { theme, transparent, margin, findings, both, marks }: ExportOptions,
  only: ReadonlySet<string> | undefined,
  area?: string,
): Promise<PictureOptions> {
  // A part is shown as it is selected, on the side where it is.
  const isBoth = both && only === undefined && area === undefined;
  const differences = isBoth
    ? sideDifferences(view.diagram, app.catalog, { today: today(), editing: true })
    : undefined;
  await whenLaidOut(view);
  if (differences !== undefined) for (const { view: side } of Object.values(differences.sides)) await whenLaidOut(side);
  return {
    theme,
    transparent,
    margin,
    only,
    area,
    findings: findings ? await findingsOf(app, view.diagram) : undefined,
    both: differences && { marks, differences },
  };
}

/** Findings follow the diagram a moment later: these are of the diagram asked for, or of the one it has become meanwhile. */
function findingsOf(app: App, diagram: Diagram): Promise<readonly Finding[]> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const found = app.findings.getState();
      const isCurrent =
        found.diagram === diagram || (app.editor.diagram() !== diagram && found.diagram === app.editor.diagram());
      if (isCurrent) resolve(found.here);
      return isCurrent;
    };
    if (look()) return;
    const stop = app.findings.subscribe(() => look() && stop());
  });
}

function textFile(text: string): ExportedPicture {
  return { bytes: new TextEncoder().encode(text), message: undefined };
}

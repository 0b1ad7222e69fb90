import { catalog } from '../catalog/index.ts';
import { viewSide } from '../shared/catalog/side-view.ts';
import type { Diagram } from '../shared/document/schema.ts';
import {
  type ExportError,
  exportPng,
  exportSvg,
  type PictureOptions,
  type PngExport,
  type PngOptions,
} from '../shared/export/export-diagram.ts';
import type { Result } from '../shared/result.ts';
import { loadFonts } from './load-fonts.ts';
import { loadIcons } from './load-icons.ts';
import { RESVG_LIMITS, rasterise } from './rasterise.ts';

/** The side that the diagram shows, as an SVG file. */
export function paintSvg(diagram: Diagram, options: PictureOptions): Promise<string> {
  return exportSvg(viewSide(diagram, diagram.provider, catalog), options, { loadIcons, loadFonts });
}

/** The side that the diagram shows, as a PNG that carries `text`. */
export function paintPng(diagram: Diagram, text: string, options: PngOptions): Promise<Result<PngExport, ExportError>> {
  const ports = { loadIcons, rasterise, limits: RESVG_LIMITS };
  return exportPng(text, viewSide(diagram, diagram.provider, catalog), options, ports);
}

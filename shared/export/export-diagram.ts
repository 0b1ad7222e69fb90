import type { SideView } from '../catalog/side-view.ts';
import type { SideDifferences } from '../flip/side-differences.ts';
import { withDensity } from '../png/png-density.ts';
import { reasonOf } from '../reason-of.ts';
import { fail, ok, type Result } from '../result.ts';
import { drawScene } from '../scene/draw-scene.ts';
import type { Rect } from '../scene/geometry.ts';
import type { Scene } from '../scene/scene.ts';
import { sideBySideScene } from '../scene/side-by-side.ts';
import { PICTURE_THEMES } from '../scene/theme.ts';
import type { Finding } from '../validation/finding.ts';
import type { LoadIcons, PngPorts, SvgPorts } from './export-ports.ts';
import { embedPictureOptions, type PictureSettings } from './png-options.ts';
import { pngSize } from './png-size.ts';
import { embedInPng, PNG_KEYWORD } from './png-text.ts';
import { sceneArea } from './scene-area.ts';
import { scenePart } from './scene-part.ts';
import { pictureArea, writeSvg } from './svg.ts';

export interface PictureOptions {
  readonly theme?: PictureSettings['theme'] | undefined;
  readonly transparent?: boolean | undefined;
  /** Pixels around the content. */
  readonly margin?: number | undefined;
  /** Draws counted badges; by default a picture has none. */
  readonly findings?: readonly Finding[] | undefined;
  /** Shows these nodes alone, with what they hold and the connections among them, and is cropped to them. */
  readonly only?: ReadonlySet<string> | undefined;
  /** Shows what lies on this slide alone, as large as the slide and without a margin. */
  readonly area?: string | undefined;
  /** Shows the whole diagram on both clouds; goes before `only` and `findings`. */
  readonly both?: BothSides | undefined;
}

export interface BothSides {
  readonly differences: SideDifferences;
  /** Marks where they differ, with a legend. */
  readonly marks: boolean;
}

export interface PngOptions extends PictureOptions {
  /** 1 to 4: pixels of the picture for each of the diagram. */
  readonly scale?: number | undefined;
}

export interface PngExport {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Where the picture is smaller than wanted, why. */
  readonly message: string | undefined;
}

export interface ExportError {
  readonly kind: 'cannot-paint';
  readonly message: string;
}

const MARGIN = 24;
const MOST_SCALE = 4;

/** The area that a picture shows, in diagram pixels. */
export function pictureSize(view: SideView, options: PictureOptions): Rect {
  return pictureArea(sceneOf(view, options), marginOf(options));
}

/** The side as an SVG file, cropped to its content. */
export async function exportSvg(view: SideView, options: PictureOptions, ports: SvgPorts): Promise<string> {
  const scene = sceneOf(view, options);
  const [icons, fonts] = await Promise.all([loadSceneIcons(scene, ports.loadIcons), ports.loadFonts()]);
  return writeSvg(scene, { icons, fonts, background: backgroundOf(options), margin: marginOf(options) });
}

/** The side as a PNG that carries `documentText` and its options, so that it opens again as a diagram and is painted alike. */
export async function exportPng(
  documentText: string,
  view: SideView,
  options: PngOptions,
  ports: PngPorts,
): Promise<Result<PngExport, ExportError>> {
  const scene = sceneOf(view, options);
  const [icons, fonts] = await Promise.all([loadSceneIcons(scene, ports.loadIcons), ports.loadFonts?.()]);
  const margin = marginOf(options);
  const svg = writeSvg(scene, { icons, fonts, background: backgroundOf(options), margin });
  const area = pictureArea(scene, margin);
  const wanted = Math.min(MOST_SCALE, Math.max(1, options.scale ?? 1));
  const { scale, width, height, message } = pngSize(area.width, area.height, wanted, ports.limits);
  if (Math.min(area.width, area.height) * scale < 1) {
    return cannotPaint(
      'it is so long that a PNG of it would be less than a pixel high or wide. An SVG has no such limit.',
    );
  }
  try {
    const picture = withDensity(await ports.rasterise(svg, { scale, width, height }), scale);
    const optioned = embedPictureOptions(picture, {
      theme: options.theme ?? 'light',
      scale: wanted,
      transparent: options.transparent ?? false,
      findings: options.findings !== undefined,
      margin: options.margin ?? MARGIN,
      both: options.both !== undefined,
      marks: options.both?.marks ?? true,
    });
    const bytes = optioned.ok ? embedInPng(optioned.value, PNG_KEYWORD, documentText) : optioned;
    if (!bytes.ok) return cannotPaint(bytes.error.message);
    return ok({ bytes: bytes.value, width, height, message });
  } catch (error) {
    return cannotPaint(reasonOf(error));
  }
}

function cannotPaint(reason: string): Result<never, ExportError> {
  return fail({ kind: 'cannot-paint', message: `The picture cannot be painted: ${reason}` });
}

function marginOf({ area, margin = MARGIN }: PictureOptions): number {
  return area === undefined ? margin : 0;
}

function sceneOf(view: SideView, { theme = 'light', findings, only, area, both }: PictureOptions): Scene {
  const colours = PICTURE_THEMES[theme];
  if (both !== undefined) return sideBySideScene(both.differences, { theme: colours, marks: both.marks });
  const scene = drawScene(view, { theme: colours, findings });
  const slide = area === undefined ? undefined : view.nodes.get(area);
  if (slide !== undefined) return sceneArea(scene, view, slide);
  return only === undefined ? scene : scenePart(scene, view, only);
}

function backgroundOf({ transparent = false }: PictureOptions): 'theme' | 'transparent' {
  return transparent ? 'transparent' : 'theme';
}

async function loadSceneIcons(scene: Scene, loadIcons: LoadIcons): Promise<ReadonlyMap<string, string>> {
  const names = new Set<string>();
  for (const primitive of scene.primitives) if (primitive.kind === 'icon') names.add(primitive.icon);
  return loadIcons([...names].sort());
}

import { reasonOf } from '../reason-of.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Scene } from '../scene/scene.ts';
import type { ExportError } from './export-diagram.ts';
import type { PngPorts, SvgPorts } from './export-ports.ts';
import { writeSvg } from './svg.ts';

/** A scene without icons that has its own ground and margins, as an SVG file. */
export async function exportSceneSvg(scene: Scene, { loadFonts }: Pick<SvgPorts, 'loadFonts'>): Promise<string> {
  return writeSvg(scene, { icons: NO_ICONS, fonts: await loadFonts(), background: 'transparent', margin: 0 });
}

/** The same as a PNG, `scale` pixels for each of the scene's. */
export async function exportScenePng(
  scene: Scene,
  scale: number,
  { loadFonts, rasterise }: Pick<PngPorts, 'loadFonts' | 'rasterise'>,
): Promise<Result<Uint8Array, ExportError>> {
  const svg = writeSvg(scene, { icons: NO_ICONS, fonts: await loadFonts?.(), background: 'transparent', margin: 0 });
  const { width, height } = scene.bounds;
  try {
    return ok(await rasterise(svg, { scale, width: width * scale, height: height * scale }));
  } catch (error) {
    return fail({ kind: 'cannot-paint', message: `The picture cannot be painted: ${reasonOf(error)}` });
  }
}

const NO_ICONS: ReadonlyMap<string, string> = new Map();

import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { exportSvg, pictureSize } from '../../shared/export/export-diagram.ts';
import { pngSize } from '../../shared/export/png-size.ts';
import type { Result } from '../../shared/result.ts';
import type { App } from '../app.ts';
import { loadIcons } from '../icons/load-icons.ts';
import type { ExportOptions } from '../state/settings.ts';
import { loadFonts } from './load-fonts.ts';
import { documentText, pictureOptions } from './picture.ts';
import { CANVAS_LIMITS, rasterise } from './rasterise.ts';

export type Preview =
  | {
      readonly kind: 'picture';
      readonly url: string;
      /** Pixels of the page. */
      readonly width: number;
      readonly height: number;
      readonly caption: string;
      /** Where the picture will be smaller than wanted. */
      readonly warning: string | undefined;
    }
  | { readonly kind: 'text'; readonly text: string; readonly caption: string }
  | { readonly kind: 'failed'; readonly message: string };

/** The room that a preview has, in pixels of the page. */
const PREVIEW_ROOM = { width: 528, height: 376 } as const;
const MOST_LINES = 60;

/** What would be exported, as large as the room lets it be and never larger than it is. */
export async function paintPreview(
  app: App,
  diagram: Diagram,
  options: ExportOptions,
  only: ReadonlySet<string> | undefined,
  slide?: string,
): Promise<Preview> {
  const view = viewSide(diagram, diagram.provider, app.catalog);
  if (options.format === 'json') return textPreview(documentText(app, view, only));
  const picture = await pictureOptions(app, view, options, only, slide);
  const area = pictureSize(view, picture);
  const fit = Math.min(1, PREVIEW_ROOM.width / area.width, PREVIEW_ROOM.height / area.height);
  const width = Math.max(1, Math.round(area.width * fit));
  const height = Math.max(1, Math.round(area.height * fit));
  const svg = await exportSvg(view, picture, { loadIcons, loadFonts });
  const sharpness = Math.max(1, devicePixelRatio);
  const painted = {
    width: Math.ceil(width * sharpness),
    height: Math.ceil(height * sharpness),
    scale: fit * sharpness,
  };
  const png = await rasterise(svg, painted);
  const url = URL.createObjectURL(new Blob([png.slice()], { type: 'image/png' }));
  if (options.format === 'svg') {
    return { kind: 'picture', url, width, height, caption: `${sized(area)} pixels at any scale`, warning: undefined };
  }
  const size = pngSize(area.width, area.height, options.scale, CANVAS_LIMITS);
  return { kind: 'picture', url, width, height, caption: `${sized(size)} pixels`, warning: size.message };
}

export function releasePreview(preview: Preview | null): void {
  if (preview?.kind === 'picture') URL.revokeObjectURL(preview.url);
}

function textPreview(text: Result<string, string>): Preview {
  if (!text.ok) return { kind: 'failed', message: text.error };
  const lines = text.value.trimEnd().split('\n');
  const count = lines.length.toLocaleString('en-US');
  return { kind: 'text', text: lines.slice(0, MOST_LINES).join('\n'), caption: `${count} lines` };
}

function sized({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${width.toLocaleString('en-US')} × ${height.toLocaleString('en-US')}`;
}

import type { PngLimits } from './png-size.ts';
import type { EmbeddedFonts } from './svg.ts';

/** SVG text by icon name; names without a file are missing from the answer. */
export type LoadIcons = (icons: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** The subsets of the bundled font that an SVG embeds. */
export type LoadFonts = () => Promise<EmbeddedFonts>;

/** Paints a self-contained SVG; width and height are the PNG's, in pixels. */
export type Rasterise = (
  svg: string,
  options: { readonly scale: number; readonly width: number; readonly height: number },
) => Promise<Uint8Array>;

export interface SvgPorts {
  readonly loadIcons: LoadIcons;
  readonly loadFonts: LoadFonts;
}

export interface PngPorts {
  readonly loadIcons: LoadIcons;
  /** For a rasteriser that has no fonts of its own; absent: it has. */
  readonly loadFonts?: LoadFonts;
  readonly rasterise: Rasterise;
  /** What the platform can paint. */
  readonly limits: PngLimits;
}

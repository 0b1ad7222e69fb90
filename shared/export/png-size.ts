export interface PngLimits {
  /** Pixels on one side. */
  readonly side: number;
  /** Pixels in all. */
  readonly pixels: number;
}

export interface PngSize {
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** Present where the wanted scale was over a limit: what was done instead. */
  readonly message: string | undefined;
}

/** The largest scale up to the wanted one at which the whole picture fits the limits. Never cuts anything off. */
export function pngSize(width: number, height: number, wanted: number, limits: PngLimits): PngSize {
  const most = Math.min(limits.side / width, limits.side / height, Math.sqrt(limits.pixels / (width * height)));
  if (wanted <= most) return { scale: wanted, ...sized(width, height, wanted), message: undefined };
  // A little less than the limit, so that rounding up to whole pixels stays within it.
  const scale = Math.floor(most * 0.999 * 10_000) / 10_000 || most * 0.999;
  const size = sized(width, height, scale);
  const message = `The picture would be ${Math.ceil(width * wanted)} × ${Math.ceil(height * wanted)} pixels, more than a PNG can be made of here; it is written at ${scale}× (${size.width} × ${size.height} pixels) in place of ${wanted}×.`;
  return { scale, ...size, message };
}

function sized(width: number, height: number, scale: number): { width: number; height: number } {
  return { width: Math.max(1, Math.ceil(width * scale)), height: Math.max(1, Math.ceil(height * scale)) };
}

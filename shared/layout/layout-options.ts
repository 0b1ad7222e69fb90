export const DIRECTIONS = ['right', 'down', 'left', 'up'] as const;
export const DENSITIES = ['compact', 'normal', 'roomy'] as const;
export type Direction = (typeof DIRECTIONS)[number];
export type Density = (typeof DENSITIES)[number];

export interface LayoutOptions {
  /** Where the connections lead. */
  readonly direction: Direction;
  readonly density: Density;
  /** What lies further left or above stays so, as far as lines and room allow. */
  readonly keepOrder: boolean;
}

export const USUAL_LAYOUT: LayoutOptions = { direction: 'right', density: 'normal', keepOrder: false };

/** In diagram pixels; multiples of the grid. */
export interface Spacing {
  /** Between things that stand side by side. */
  readonly gap: number;
  /** Between one thing and the next that its connection leads to: room for lines and their heads. */
  readonly step: number;
  /** Added to the padding of frames. */
  readonly extra: number;
}

const SPACINGS: Readonly<Record<Density, Spacing>> = {
  compact: { gap: 16, step: 40, extra: 0 },
  normal: { gap: 24, step: 64, extra: 8 },
  roomy: { gap: 48, step: 104, extra: 24 },
};

export function spacingOf(density: Density): Spacing {
  return SPACINGS[density];
}

/** Paint order of the canvas, as the scene has it; each layer has room for every element of a diagram. */
export const LAYERS = {
  frames: 0,
  lines: 100_000,
  icons: 200_000,
  labels: 300_000,
  callouts: 300_001,
  badges: 400_000,
} as const;

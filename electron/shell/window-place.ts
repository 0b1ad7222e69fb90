import { z } from 'zod';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the last window was, and how it looked, so that the next starts there without a flash of the other theme. */
export const windowPlaceSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
  theme: z.enum(['light', 'dark', 'system']),
});
export type WindowPlace = Readonly<z.infer<typeof windowPlaceSchema>>;

/** A place whose title bar can be reached on the displays that are there now: the remembered one, else the middle of the first. */
export function placeOn(workAreas: readonly Rectangle[], remembered: WindowPlace | null, others: number): Rectangle {
  const step = STEP * (others % 8);
  if (remembered !== null) {
    const wanted = { ...remembered, x: remembered.x + step, y: remembered.y + step };
    const display = workAreas.find((area) => isReachable(wanted, area));
    if (display !== undefined) return fitted(wanted, display);
  }
  const [display = DEFAULT] = workAreas;
  const width = Math.min(DEFAULT.width, display.width);
  const height = Math.min(DEFAULT.height, display.height);
  const x = display.x + Math.round((display.width - width) / 2) + step;
  const y = display.y + Math.round((display.height - height) / 2) + step;
  return fitted({ x, y, width, height }, display);
}

export const LEAST_SIZE = { width: 900, height: 600 };
const DEFAULT: Rectangle = { x: 0, y: 0, width: 1440, height: 900 };
/** Pixels by which one more window is moved from the one before. */
const STEP = 28;
/** Enough of a title bar to take hold of, in pixels. */
const GRIP = { width: 120, height: 32 };

function isReachable({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const visible = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return visible >= GRIP.width && y >= area.y && y + GRIP.height <= area.y + area.height;
}

function fitted({ x, y, width, height }: Rectangle, area: Rectangle): Rectangle {
  return { x, y, width: Math.min(width, area.width), height: Math.min(height, area.height) };
}

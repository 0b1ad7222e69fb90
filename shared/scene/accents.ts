import type { Accent } from '../document/schema.ts';
import type { Theme, ThemeName } from './theme.ts';

/** One colour of the palette in one theme. */
export interface AccentShade {
  /** For lines, borders and text: 4.5:1 on the canvas, on panels and on the tint; 7:1 with more contrast. */
  readonly ink: string;
  /** Behind text in the theme's ink or in this one. */
  readonly tint: string;
}

type InkAndTint = readonly [ink: string, tint: string];

/** In light, in dark, and in both with more contrast. */
const SHADES: Readonly<Record<Accent, readonly [InkAndTint, InkAndTint, InkAndTint, InkAndTint]>> = {
  grey: [
    ['#4f5868', '#edeef0'],
    ['#a9b1bf', '#31343c'],
    ['#353c48', '#f4f5f6'],
    ['#d0d6e0', '#1d2026'],
  ],
  red: [
    ['#b3261e', '#f7e9e8'],
    ['#ff8a80', '#412d30'],
    ['#851712', '#fbf3f2'],
    ['#ffb4ad', '#2e1c1d'],
  ],
  amber: [
    ['#855000', '#f3eee6'],
    ['#f2b34b', '#3e3527'],
    ['#5f3a00', '#f9f5ee'],
    ['#ffcf80', '#291f10'],
  ],
  green: [
    ['#2c6e1f', '#eaf0e9'],
    ['#7cc25c', '#29372a'],
    ['#1d4d13', '#f1f7f0'],
    ['#a8e38c', '#172417'],
  ],
  teal: [
    ['#00687a', '#e6f0f2'],
    ['#4cc9dc', '#213941'],
    ['#004856', '#eff6f8'],
    ['#86e3f1', '#10262b'],
  ],
  blue: [
    ['#1f5fae', '#e9eff7'],
    ['#79b8ff', '#293647'],
    ['#12437f', '#f1f5fb'],
    ['#a8d2ff', '#162434'],
  ],
  violet: [
    ['#6a3fc4', '#f0ecf9'],
    ['#b79bff', '#343047'],
    ['#4a2896', '#f6f3fc'],
    ['#d2c1ff', '#221e33'],
  ],
  pink: [
    ['#a61e63', '#f6e8ef'],
    ['#ff8fc0', '#412e3c'],
    ['#7a1247', '#fbf2f6'],
    ['#ffb6d8', '#2e1a26'],
  ],
};

const COLUMNS = { light: 0, dark: 1, 'light-contrast': 2, 'dark-contrast': 3 } as const satisfies Record<
  ThemeName,
  number
>;

export function accentShade(accent: Accent, theme: Pick<Theme, 'name'>): AccentShade {
  const [ink, tint] = SHADES[accent][COLUMNS[theme.name]];
  return { ink, tint };
}

/** The accent's ink; undefined: none was chosen. */
export function accentInk(accent: Accent | undefined, theme: Pick<Theme, 'name'>): string | undefined {
  return accent === undefined ? undefined : accentShade(accent, theme).ink;
}

import type { Accent } from '../document/schema.ts';
import type { Theme, ThemeName } from './theme.ts';

/** One colour of the palette in one theme. */
export interface AccentShade {
  /** For lines, borders and text: 4.5:1 on the canvas, on panels and on the tint; 7:1 with more contrast. */
  readonly ink: string;
  /** Behind text in the theme's ink or in this one. */
  readonly tint: string;
}

type Shades = Readonly<Record<Accent, AccentShade>>;

const LIGHT: Shades = {
  grey: { ink: '#4f5868', tint: '#edeef0' },
  red: { ink: '#b3261e', tint: '#f7e9e8' },
  amber: { ink: '#855000', tint: '#f3eee6' },
  green: { ink: '#2c6e1f', tint: '#eaf0e9' },
  teal: { ink: '#00687a', tint: '#e6f0f2' },
  blue: { ink: '#1f5fae', tint: '#e9eff7' },
  violet: { ink: '#6a3fc4', tint: '#f0ecf9' },
  pink: { ink: '#a61e63', tint: '#f6e8ef' },
};

const DARK: Shades = {
  grey: { ink: '#a9b1bf', tint: '#31343c' },
  red: { ink: '#ff8a80', tint: '#412d30' },
  amber: { ink: '#f2b34b', tint: '#3e3527' },
  green: { ink: '#7cc25c', tint: '#29372a' },
  teal: { ink: '#4cc9dc', tint: '#213941' },
  blue: { ink: '#79b8ff', tint: '#293647' },
  violet: { ink: '#b79bff', tint: '#343047' },
  pink: { ink: '#ff8fc0', tint: '#412e3c' },
};

const LIGHT_CONTRAST: Shades = {
  grey: { ink: '#353c48', tint: '#f4f5f6' },
  red: { ink: '#851712', tint: '#fbf3f2' },
  amber: { ink: '#5f3a00', tint: '#f9f5ee' },
  green: { ink: '#1d4d13', tint: '#f1f7f0' },
  teal: { ink: '#004856', tint: '#eff6f8' },
  blue: { ink: '#12437f', tint: '#f1f5fb' },
  violet: { ink: '#4a2896', tint: '#f6f3fc' },
  pink: { ink: '#7a1247', tint: '#fbf2f6' },
};

const DARK_CONTRAST: Shades = {
  grey: { ink: '#d0d6e0', tint: '#1d2026' },
  red: { ink: '#ffb4ad', tint: '#2e1c1d' },
  amber: { ink: '#ffcf80', tint: '#291f10' },
  green: { ink: '#a8e38c', tint: '#172417' },
  teal: { ink: '#86e3f1', tint: '#10262b' },
  blue: { ink: '#a8d2ff', tint: '#162434' },
  violet: { ink: '#d2c1ff', tint: '#221e33' },
  pink: { ink: '#ffb6d8', tint: '#2e1a26' },
};

const SHADES: Readonly<Record<ThemeName, Shades>> = {
  light: LIGHT,
  dark: DARK,
  'light-contrast': LIGHT_CONTRAST,
  'dark-contrast': DARK_CONTRAST,
};

export function accentShade(accent: Accent, theme: Pick<Theme, 'name'>): AccentShade {
  return SHADES[theme.name][accent];
}

/** The accent's ink; undefined: none was chosen. */
export function accentInk(accent: Accent | undefined, theme: Pick<Theme, 'name'>): string | undefined {
  return accent === undefined ? undefined : accentShade(accent, theme).ink;
}

import type { Accent } from '../document/schema.ts';
import { isDarkTheme, type Theme } from './theme.ts';

/** One colour of the palette in one theme. */
export interface AccentShade {
  /** For lines, borders and text: 4.5:1 on the canvas, on panels and on the tint. */
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

export function accentShade(accent: Accent, theme: Pick<Theme, 'name'>): AccentShade {
  return (isDarkTheme(theme.name) ? DARK : LIGHT)[accent];
}

/** The accent's ink; undefined: none was chosen. */
export function accentInk(accent: Accent | undefined, theme: Pick<Theme, 'name'>): string | undefined {
  return accent === undefined ? undefined : accentShade(accent, theme).ink;
}

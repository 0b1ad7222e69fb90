import type { Theme } from './theme.ts';

const PAINT = /\b(?:fill|stroke|stop-color)\s*[=:]\s*["']?\s*(#[0-9a-fA-F]{3,8}\b|black\b|white\b)/g;
const LEAST_CONTRAST = 2.2;

/** True if nothing in an icon's SVG stands out from the theme's canvas, so that it needs a light tile under it. */
export function needsTile(svgText: string, theme: Theme): boolean {
  if (!theme.isDark || svgText.includes('currentColor')) return false;
  const ground = luminance(theme.canvas);
  let best: number | undefined;
  for (const [, colour] of svgText.matchAll(PAINT)) {
    best = Math.max(best ?? 0, contrast(luminance(colour ?? '#000000'), ground));
  }
  // Without any colour of its own an SVG is painted black.
  return best === undefined || best < LEAST_CONTRAST;
}

/** The contrast of two colours given as #rgb or #rrggbb, by WCAG 2: 1 to 21. */
export function contrastOf(a: string, b: string): number {
  return contrast(luminance(a), luminance(b));
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function channels(colour: string): [number, number, number] {
  if (colour === 'black') return [0, 0, 0];
  if (colour === 'white') return [1, 1, 1];
  const digits = colour.slice(1);
  const wide = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const channel = (at: number): number => Number.parseInt(wide.slice(at, at + 2), 16) / 255;
  return [channel(0), channel(2), channel(4)];
}

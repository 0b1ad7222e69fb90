import type { Service } from '../catalog/schema.ts';
import { inflate, type Rect } from './geometry.ts';
import { roundedRect, texts } from './primitives.ts';
import type { Primitive } from './scene.ts';
import { graphemesOf } from './text/graphemes.ts';
import { textWidth } from './text/text-width.ts';
import type { Theme } from './theme.ts';

/** What stands for a service that has no icon: one plain tile with its initials. */
export function genericTile(element: string, service: Service, square: Rect, theme: Theme): readonly Primitive[] {
  const stroke = service.provider === 'azure' ? theme.azure : service.provider === 'aws' ? theme.aws : theme.ink2;
  const text = initialsOf(service.shortName);
  const size = Math.min(text.length > 3 ? 12 : 16, square.width / 3);
  const width = textWidth(text, size, 600);
  const line = { text, x: square.x + square.width / 2, y: square.y + square.height / 2 + size * 0.36, width };
  return [
    { ...roundedRect(element, inflate(square, -1), { fill: theme.panel, stroke, radius: 6 }), strokeWidth: 1.5 },
    ...texts(element, [line], { size, weight: 600, fill: stroke, anchor: 'middle' }),
  ];
}

/** An abbreviation stays as it is; of several words the first letters of three; of one word the first two letters. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\-_/.&]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = words[0];
  if (first === undefined) return '?';
  if (words.length === 1) {
    if (/^[\p{Lu}\p{N}]{2,4}$/u.test(first)) return first;
    return capital(graphemesOf(first).slice(0, 2).join(''));
  }
  return words
    .slice(0, 3)
    .map((word) => (graphemesOf(word)[0] ?? '').toUpperCase())
    .join('');
}

function capital(text: string): string {
  const [first = '', ...rest] = graphemesOf(text);
  return first.toUpperCase() + rest.join('');
}

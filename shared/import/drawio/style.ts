/** A draw.io style string, `name;key=value;…`, as a look-up. A bare name stands under its own name with the value ''. */
export type Style = ReadonlyMap<string, string>;

/** Later entries win, as in draw.io. Keys are kept as written, values without surrounding spaces. */
export function parseStyle(text: string): Style {
  const style = new Map<string, string>();
  for (const part of text.split(';')) {
    const equals = part.indexOf('=');
    const key = (equals < 0 ? part : part.slice(0, equals)).trim();
    if (key !== '') style.set(key, equals < 0 ? '' : part.slice(equals + 1).trim());
  }
  return style;
}

export function styleNumber(style: Style, key: string): number | undefined {
  const text = style.get(key);
  if (text === undefined || text === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** True for a colour that paints; false for none and for colours that are not set. */
export function isPainted(style: Style, key: 'fillColor' | 'strokeColor'): boolean {
  const colour = style.get(key);
  return colour !== undefined && colour !== 'none' && colour !== '' && style.get(opacityKey(key)) !== '0';
}

function opacityKey(key: 'fillColor' | 'strokeColor'): string {
  return key === 'fillColor' ? 'fillOpacity' : 'strokeOpacity';
}

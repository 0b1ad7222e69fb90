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

/** False for `none` and for what is fully see-through. A vertex without colours of its own is black on white in draw.io. */
export function paints(style: Style, key: 'fillColor' | 'strokeColor'): boolean {
  if (style.get(key) === 'none' || style.get('opacity') === '0') return false;
  return style.get(key === 'fillColor' ? 'fillOpacity' : 'strokeOpacity') !== '0';
}

/** True for a colour that is set and paints. */
export function isPainted(style: Style, key: 'fillColor' | 'strokeColor'): boolean {
  return style.has(key) && style.get(key) !== '' && paints(style, key);
}

/** 1200 as "1,200"; null as nothing. */
export function showNumber(value: number | null): string {
  return value === null ? '' : value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

/**
 * The number that was typed, null for nothing, undefined for what is no finite number. Thousands may be parted by commas or
 * spaces; one comma that parts no thousands is a decimal comma: "99,9" never becomes 999.
 */
export function readNumber(text: string): number | null | undefined {
  const trimmed = withPoint(text.replace(/\s/g, ''));
  if (trimmed === '') return null;
  const value = Number(trimmed);
  return Number.isFinite(value) && /^-?[\d.]/.test(trimmed) ? value : undefined;
}

const THOUSANDS = /^-?[1-9]\d{0,2}(,\d{3})+(\.|$)/;
const DECIMAL_COMMA = /^-?\d*,\d*$/;

function withPoint(text: string): string {
  if (THOUSANDS.test(text)) return text.replaceAll(',', '');
  return DECIMAL_COMMA.test(text) ? text.replace(',', '.') : text;
}

/** 1200 as "1,200"; null as nothing. */
export function showNumber(value: number | null): string {
  return value === null ? '' : value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

/** The number that was typed, null for nothing, undefined for what is no finite number. Thousands may be parted by commas. */
export function readNumber(text: string): number | null | undefined {
  const trimmed = text.trim().replace(/[,\s]/g, '');
  if (trimmed === '') return null;
  const value = Number(trimmed);
  return Number.isFinite(value) && /^-?[\d.]/.test(trimmed) ? value : undefined;
}

/** The item that a key leads to from the one at `index`; undefined: the key leads nowhere. */
export function itemByKey(key: string, index: number, count: number, columns: number): number | undefined {
  const step: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    Home: -count,
    End: count,
  };
  const by = step[key];
  if (by === undefined || count === 0) return undefined;
  const to = index + by;
  // Above the first row and below the last there is nothing to go to.
  if ((key === 'ArrowUp' || key === 'ArrowDown') && (to < 0 || to >= count)) return index;
  return Math.min(count - 1, Math.max(0, to));
}

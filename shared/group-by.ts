/** Rows by key, keys in the order of their first row. (`Map.groupBy` needs a newer Node.) */
export function groupBy<T, K>(rows: Iterable<T>, keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) append(groups, keyOf(row), row);
  return groups;
}

/** Adds a row to the group of its key. */
export function append<T, K>(groups: Map<K, T[]>, key: K, row: T): void {
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
}

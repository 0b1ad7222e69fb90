/** IPv4 addresses from `first` to `last`, both included, as numbers. */
export interface AddressRange {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

const CIDR = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/** The IPv4 ranges of a text such as "10.0.0.0/16, 10.1.0.0/16". What is not one is left out: it says nothing. */
export function addressRanges(text: string | undefined): readonly AddressRange[] {
  return (text ?? '')
    .split(/[\s,;]+/)
    .map(parse)
    .filter((range) => range !== undefined);
}

export function contains(whole: AddressRange, part: AddressRange): boolean {
  return whole.first <= part.first && part.last <= whole.last;
}

function parse(text: string): AddressRange | undefined {
  const match = CIDR.exec(text);
  if (match === null) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, prefix = 0] = match.slice(1).map(Number);
  if ([a, b, c, d].some((byte) => byte > 255) || prefix > 32) return undefined;
  const size = 2 ** (32 - prefix);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const first = Math.floor(address / size) * size;
  return { text, first, last: first + size - 1 };
}

export interface Overlap<T> {
  readonly row: T;
  readonly other: T;
}

/** Ranges on top of each other, each with the one that reaches furthest before it: sorted by first address it can overlap no other first. */
export function overlapsAmong<T extends { readonly range: AddressRange }>(rows: readonly T[]): readonly Overlap<T>[] {
  const sorted = [...rows].sort((a, b) => a.range.first - b.range.first || a.range.last - b.range.last);
  const found: Overlap<T>[] = [];
  let furthest: T | undefined;
  for (const row of sorted) {
    if (furthest !== undefined && row.range.first <= furthest.range.last) found.push({ row, other: furthest });
    if (furthest === undefined || row.range.last > furthest.range.last) furthest = row;
  }
  return found;
}

/** The 16 of 10.0.0.0/16. */
export function prefixOf({ first, last }: AddressRange): number {
  return 32 - Math.log2(last - first + 1);
}

/** The range of that prefix length around another: 10.0.1.16/28 widened to 27 is 10.0.1.0/27. */
export function widened({ first }: AddressRange, prefix: number): AddressRange {
  const size = 2 ** (32 - prefix);
  const start = Math.floor(first / size) * size;
  const bytes = [24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256);
  return { text: `${bytes.join('.')}/${prefix}`, first: start, last: start + size - 1 };
}

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

/** A unit as a multiple of the least one of its kind. */
interface Scale {
  readonly kind: string;
  readonly factor: number;
  /** Bytes are counted in thousands or in 1,024s, and pages that say MB often mean the other. */
  readonly isBinary?: boolean;
}

const SCALES: Readonly<Record<string, Scale>> = {
  s: { kind: 'time', factor: 1 },
  min: { kind: 'time', factor: 60 },
  h: { kind: 'time', factor: 3_600 },
  d: { kind: 'time', factor: 86_400 },
  B: { kind: 'bytes', factor: 1 },
  bytes: { kind: 'bytes', factor: 1 },
  KB: { kind: 'bytes', factor: 1e3 },
  MB: { kind: 'bytes', factor: 1e6 },
  GB: { kind: 'bytes', factor: 1e9 },
  TB: { kind: 'bytes', factor: 1e12 },
  KiB: { kind: 'bytes', factor: 2 ** 10, isBinary: true },
  MiB: { kind: 'bytes', factor: 2 ** 20, isBinary: true },
  GiB: { kind: 'bytes', factor: 2 ** 30, isBinary: true },
  TiB: { kind: 'bytes', factor: 2 ** 40, isBinary: true },
  PiB: { kind: 'bytes', factor: 2 ** 50, isBinary: true },
  'Mbit/s': { kind: 'rate', factor: 125_000 },
  'MB/s': { kind: 'rate', factor: 1e6 },
  'MiB/s': { kind: 'rate', factor: 2 ** 20, isBinary: true },
  '1/s': { kind: 'frequency', factor: 1 },
  'requests/s': { kind: 'frequency', factor: 1 },
  '1/min': { kind: 'frequency', factor: 1 / 60 },
};

/** `time`, `bytes`, `rate` or `frequency`; `count` for what only counts things. */
export function kindOfUnit(unit: string): string {
  return SCALES[unit]?.kind ?? 'count';
}

export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

/** MB and MiB differ by a twentieth, GB and GiB by a fourteenth: nearer than this, nobody can tell which was meant. */
const NEAR = 0.11;

/** Compares amounts in whatever units they are given; undefined: they cannot be compared. */
export function isSameQuantity(left: Quantity, right: Quantity): boolean | undefined {
  if (left.unit === right.unit) return left.value === right.value;
  const [a, b] = [SCALES[left.unit], SCALES[right.unit]];
  if (a === undefined || b === undefined || a.kind !== b.kind) return undefined;
  const [inA, inB] = [left.value * a.factor, right.value * b.factor];
  if (inA === inB) return true;
  const isDoubtful =
    (a.isBinary ?? false) !== (b.isBinary ?? false) && Math.abs(inA - inB) <= NEAR * Math.max(inA, inB);
  return isDoubtful ? undefined : false;
}

/** The amount in another unit of its kind; as it stands where that is of another kind, or would make an odd number of it. */
export function inUnit({ value, unit }: Quantity, wanted: string): Quantity {
  const [from, to] = [SCALES[unit], SCALES[wanted]];
  if (unit === wanted || from === undefined || to === undefined || from.kind !== to.kind) return { value, unit };
  const converted = (value * from.factor) / to.factor;
  return Number.isInteger(converted) ? { value: converted, unit: wanted } : { value, unit };
}

/** "10,240 MiB"; a unit that counts things stays in its plural. */
export function quantityWords({ value, unit }: Quantity): string {
  return `${value.toLocaleString('en-US', { maximumFractionDigits: 3 })} ${unit}`;
}

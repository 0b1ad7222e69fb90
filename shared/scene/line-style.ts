import type { ConnectionKind } from '../document/schema.ts';

/** filled: a triangle. open: two strokes. hollow: the outline of a triangle. double: two triangles. dot: a disc. */
export type HeadShape = 'filled' | 'open' | 'hollow' | 'double' | 'dot';

/** How the lines of a kind are drawn. No two kinds are drawn alike, so that colour need not tell them apart. */
export interface LineStyle {
  readonly width: number;
  readonly dash: readonly number[] | undefined;
  readonly head: HeadShape;
  /** A small disc where it starts: something is called, and answers or not. */
  readonly hasTail: boolean;
}

const USUAL: LineStyle = { width: 1.4, dash: undefined, head: 'filled', hasTail: false };

/** What waits for an answer is solid, what happens later or elsewhere is broken, what carries much is thick, what only belongs is thin. */
const LINE_STYLES: Readonly<Record<ConnectionKind, LineStyle>> = {
  traffic: USUAL,
  'invoke-sync': { ...USUAL, hasTail: true },
  'invoke-async': { ...USUAL, dash: [5, 4], head: 'open', hasTail: true },
  event: { ...USUAL, dash: [5, 4] },
  data: { ...USUAL, width: 2.4 },
  replication: { ...USUAL, dash: [2.5, 2.5], head: 'double' },
  dns: { ...USUAL, dash: [1.4, 3], head: 'open' },
  attach: { ...USUAL, width: 1, head: 'dot' },
  control: { ...USUAL, dash: [9, 3, 1.5, 3], head: 'hollow' },
};

export function lineStyle(kind: ConnectionKind): LineStyle {
  return LINE_STYLES[kind];
}

const WIDTHS_AND_DASHES: readonly string[] = [...new Set(Object.values(LINE_STYLES).map(strokeKey))];

/** Equal numbers for kinds whose lines can run as one: equally wide, and broken alike. */
export function strokeNumber(kind: ConnectionKind): number {
  return WIDTHS_AND_DASHES.indexOf(strokeKey(LINE_STYLES[kind]));
}

function strokeKey({ width, dash }: LineStyle): string {
  return `${width} ${dash?.join(' ')}`;
}

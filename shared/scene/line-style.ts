import type { ConnectionKind } from '../document/schema.ts';

export const LINE_STYLES = ['solid', 'dashed', 'short-dashed'] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

/** What happens later or elsewhere is dashed; copying data has a shorter dash. */
export function lineStyle(kind: ConnectionKind): LineStyle {
  if (kind === 'replication') return 'short-dashed';
  return kind === 'event' || kind === 'invoke-async' || kind === 'dns' ? 'dashed' : 'solid';
}

export function dashOf(kind: ConnectionKind): readonly number[] | undefined {
  const style = lineStyle(kind);
  if (style === 'solid') return undefined;
  return style === 'dashed' ? [5, 4] : [2.5, 2.5];
}

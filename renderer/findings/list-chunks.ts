import type { FindingGroup } from './arrange-findings.ts';
import type { KeyedFinding } from './finding-keys.ts';

/** Rows of one group that stand together; the first part of a group has its heading. */
export interface GroupPart {
  readonly group: FindingGroup;
  readonly isFirst: boolean;
  readonly rows: readonly KeyedFinding[];
}

/** What is drawn or left out together. */
export interface Chunk {
  readonly parts: readonly GroupPart[];
  readonly keys: ReadonlySet<string>;
}

/** Drawn at once without being felt, and higher than the panel usually is. */
const MOST_ROWS = 30;

/** The list in pieces of about the same length, so that only those near the view need be on the page. */
export function listChunks(groups: readonly FindingGroup[], most = MOST_ROWS): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let parts: GroupPart[] = [];
  let room = most;
  const close = (): void => {
    if (parts.length > 0)
      chunks.push({ parts, keys: new Set(parts.flatMap(({ rows }) => rows.map(({ key }) => key))) });
    parts = [];
    room = most;
  };
  for (const group of groups) {
    for (let at = 0; at < group.rows.length; ) {
      const rows = group.rows.slice(at, at + room);
      parts.push({ group, isFirst: at === 0, rows });
      at += rows.length;
      room -= rows.length;
      if (room <= 0) close();
    }
  }
  close();
  return chunks;
}

/** Pixels that a chunk takes while none of its rows is open. */
export function restingHeight({ parts }: Chunk): number {
  return parts.reduce((sum, { group, isFirst, rows }) => sum + rows.length * ROW + (isFirst ? headingOf(group) : 0), 0);
}

const ROW = 34;
const HEADING = 28;

function headingOf({ title }: FindingGroup): number {
  return title === '' ? 0 : HEADING;
}

import type { NoteBlock, NoteRun } from '../../catalog/note-blocks.ts';
import { isRightToLeft } from './text-direction.ts';
import { type RunStyle, runWidth, type TextRun } from './text-run.ts';
import { endRunsWithEllipsis, type RunLine, widthOf, wrapRuns } from './wrap-runs.ts';
import type { WrittenStyle } from './written-style.ts';

/** A run at its place, from the left edge and the top of the text. */
export interface PlacedRun extends TextRun {
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
}

export interface NoteText {
  readonly runs: readonly PlacedRun[];
  readonly height: number;
}

export interface NoteRoom {
  readonly width: number;
  /** undefined: as high as it takes. */
  readonly height: number | undefined;
  readonly align: 'left' | 'centre' | 'right';
}

/** What grows without end is cut here. */
const MOST_LINES = 400;
const HEADINGS = [1.5, 1.25, 1.08] as const;

/** Blocks as lines: what does not fit ends in an ellipsis. */
export function noteLines(blocks: readonly NoteBlock[], base: WrittenStyle, room: NoteRoom): NoteText {
  const lines = blocks.flatMap((block) => linesOf(block, base, room.width));
  const kept: Line[] = [];
  let height = 0;
  for (const line of lines.slice(0, MOST_LINES)) {
    // The first line is always shown; two pixels of the last may hang over.
    if (room.height !== undefined && kept.length > 0 && height + line.gap + line.height > room.height + 2) break;
    height += (kept.length > 0 ? line.gap : 0) + line.height;
    kept.push(line);
  }
  const last = kept.at(-1);
  if (last !== undefined && kept.length < lines.length) {
    kept[kept.length - 1] = { ...last, runs: endRunsWithEllipsis(last.runs, room.width - last.indent) };
  }
  return { runs: placed(kept, room), height };
}

interface Line {
  readonly runs: RunLine;
  readonly indent: number;
  readonly marker: TextRun | undefined;
  readonly gap: number;
  readonly height: number;
  readonly size: number;
  readonly isRtl: boolean;
}

function linesOf(block: NoteBlock, base: WrittenStyle, width: number): readonly Line[] {
  const scale = block.kind === 'heading' ? (HEADINGS[block.level - 1] ?? 1) : 1;
  const style: RunStyle = { size: base.size * scale, weight: block.kind === 'heading' ? 600 : base.weight };
  const height = Math.round(base.lineHeight * scale);
  const step = base.size * 1.2;
  const indent = block.kind === 'item' ? step * block.level : 0;
  const marker = block.marker === undefined ? undefined : { ...style, text: block.marker };
  const wide = marker === undefined ? 0 : Math.max(0, runWidth(marker.text, marker) + 4 - step);
  const gap = block.isApart ? base.lineHeight / 2 : block.kind === 'item' ? 1 : 0;
  const isRtl = isRightToLeft(block.lines.flatMap((line) => line.map(({ text }) => text)).join(''));
  const wrapped = block.lines.flatMap((line) => {
    const runs = line.map((run) => asRun(run, style));
    const broken = wrapRuns(runs, Math.max(16, width - indent - wide), MOST_LINES);
    return broken.length === 0 ? [[]] : broken;
  });
  return wrapped.map((runs, index) => ({
    runs,
    indent: indent + wide,
    marker: index === 0 ? marker : undefined,
    gap: index === 0 ? gap : 0,
    height,
    size: style.size,
    isRtl,
  }));
}

function asRun({ isBold, url: _, ...run }: NoteRun, style: RunStyle): TextRun {
  return { ...run, size: style.size, weight: isBold === true ? 600 : style.weight };
}

/** In a line from right to left the runs follow one another that way; each run orders its own letters. */
function placed(lines: readonly Line[], room: NoteRoom): readonly PlacedRun[] {
  const found: PlacedRun[] = [];
  let top = 0;
  for (const [index, line] of lines.entries()) {
    if (index > 0) top += line.gap;
    const y = top + line.height / 2 + line.size * 0.333;
    const free = Math.max(0, room.width - line.indent - widthOf(line.runs));
    const shift = room.align === 'left' ? 0 : room.align === 'right' ? free : free / 2;
    let x = line.indent + shift;
    if (line.marker !== undefined) {
      const width = runWidth(line.marker.text, line.marker);
      found.push({ ...line.marker, x: x - width - 4, y, width });
    }
    for (const run of line.isRtl ? [...line.runs].reverse() : line.runs) {
      const width = runWidth(run.text, run);
      found.push({ ...run, x, y, width });
      x += width;
    }
    top += line.height;
  }
  return found;
}

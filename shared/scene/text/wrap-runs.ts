import { graphemesOf } from './graphemes.ts';
import { runWidth, sameStyle, type TextRun } from './text-run.ts';
import { PIECE, partsOfWord } from './wrap-text.ts';

export type RunLine = readonly TextRun[];

/**
 * Breaks one paragraph of runs into lines of at most `width` pixels, as `wrapText` breaks plain text. Stops after one line more than
 * `most`, so that the caller sees that something is left over.
 */
export function wrapRuns(runs: RunLine, width: number, most: number): readonly RunLine[] {
  const lines: TextRun[][] = [];
  let line: TextRun[] = [];
  let used = 0;
  const breakLine = (): void => {
    lines.push(line);
    line = [];
    used = 0;
  };
  const add = (word: RunLine): void => {
    if (line.length > 0 && used + widthOfWord(word) > width) breakLine();
    for (const piece of word) line.push(piece);
    used += widthOf(word);
  };
  for (const word of wordsOf(runs)) {
    if (lines.length > most) break;
    if (widthOfWord(word) <= width) add(word);
    else for (const part of partsOf(word, width)) add([part]);
  }
  if (line.length > 0) lines.push(line);
  return lines.map(joined);
}

/** The line with an ellipsis, cut until both fit. */
export function endRunsWithEllipsis(line: RunLine, width: number): RunLine {
  const kept = [...line];
  for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
    const graphemes = graphemesOf(last.text);
    const before = widthOf(kept);
    for (let count = graphemes.length; count > 0; count--) {
      const text = `${graphemes.slice(0, count).join('').trimEnd()}…`;
      if (before + runWidth(text, last) <= width) return [...kept, { ...last, text }];
    }
  }
  const [first] = line;
  return first === undefined ? [] : [{ ...first, text: '…' }];
}

export function widthOf(line: RunLine): number {
  return line.reduce((sum, run) => sum + runWidth(run.text, run), 0);
}

/** Without the spaces after it, which may hang over the edge. */
function widthOfWord(word: RunLine): number {
  const last = word.at(-1);
  return last === undefined ? 0 : widthOf(word.slice(0, -1)) + runWidth(last.text.trimEnd(), last);
}

/** A word may change its style within: it is not broken there. */
function wordsOf(runs: RunLine): readonly RunLine[] {
  const words: TextRun[][] = [];
  let word: TextRun[] = [];
  for (const run of runs) {
    for (const text of run.text.match(PIECE) ?? []) {
      if (word.length > 0 && STANDS_ALONE.test(text)) {
        words.push(word);
        word = [];
      }
      word.push({ ...run, text });
      if (!ENDS_A_WORD.test(text)) continue;
      words.push(word);
      word = [];
    }
  }
  return word.length === 0 ? words : [...words, word];
}

const STANDS_ALONE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const ENDS_A_WORD = /\s$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，．！？：；）」』】ー々]$/u;

function partsOf(word: RunLine, width: number): readonly TextRun[] {
  return word.flatMap((run) =>
    Array.from(
      partsOfWord(run.text, (text) => runWidth(text, run) <= width),
      (text) => ({ ...run, text }),
    ),
  );
}

/** Neighbours of one style become one run; the spaces at the end of the line go. */
function joined(line: RunLine): RunLine {
  const runs: TextRun[] = [];
  for (const run of line) {
    const before = runs.at(-1);
    if (before !== undefined && sameStyle(before, run))
      runs[runs.length - 1] = { ...before, text: before.text + run.text };
    else runs.push(run);
  }
  for (let last = runs.pop(); last !== undefined; last = runs.pop()) {
    const text = last.text.trimEnd();
    if (text === '') continue;
    runs.push({ ...last, text });
    break;
  }
  return runs;
}

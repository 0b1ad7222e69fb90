import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteBlocks } from '../../shared/catalog/note-blocks.ts';
import { noteLines } from '../../shared/scene/text/note-lines.ts';
import { runWidth } from '../../shared/scene/text/text-run.ts';
import { wrapRuns } from '../../shared/scene/text/wrap-runs.ts';
import { wrapText } from '../../shared/scene/text/wrap-text.ts';
import { writtenStyle } from '../../shared/scene/text/written-style.ts';
import { arbitraryLabel } from '../support/arbitrary-diagram.ts';

/** A run as `text/marks`: b, i, c, s and l for bold, italic, code, struck and link. */
function read(source: string): readonly string[] {
  return noteBlocks(source).map(({ kind, level, marker, lines }) => {
    const head = kind === 'heading' ? `h${level} ` : kind === 'item' ? `${level}${marker ?? '..'} ` : '';
    const text = lines.map((line) =>
      line
        .map((run) => {
          const marks = [
            run.isBold && 'b',
            run.isItalic && 'i',
            run.isCode && 'c',
            run.isStruck && 's',
            run.isLink && 'l',
          ];
          const shown = marks.filter(Boolean).join('');
          return shown === '' ? run.text : `[${run.text}/${shown}]`;
        })
        .join(''),
    );
    return head + text.join(' | ');
  });
}

test.each([
  ['plain words', ['plain words']],
  ['one\ntwo\n\nthree', ['one | two', 'three']],
  ['**bold** and *italic* and `code`', ['[bold/b] and [italic/i] and [code/c]']],
  ['~~gone~~ stays', ['[gone/s] stays']],
  ['one ~~ pair is written', ['one ~~ pair is written']],
  ['~~**both**~~', ['[both/bs]']],
  ['***both***', ['[both/bi]']],
  ['a ~~b~~ c ~~d', ['a [b/s] c ~~d']],
  ['# Title\ntext', ['h1 Title', 'text']],
  ['##### deep', ['h3 deep']],
  ['- one\n- two\n  - nested\n    - deeper', ['1• one', '1• two', '2– nested', '2– deeper']],
  ['3. three\n4. four', ['13. three', '14. four']],
  ['1. a\n   - b', ['11. a', '2– b']],
  ['- one\n\n  goes on', ['1• one', '1.. goes on']],
  ['[a link](https://example.com)', ['[a link/l]']],
  ['<https://example.com>', ['[https://example.com/l]']],
  // Everything else is shown as it is written.
  ['<b>html</b> and <script>x</script>', ['<b>html</b> and <script>x</script>']],
  ['<div>\n# not a heading\n</div>', ['<div> | # not a heading | </div>']],
  ['![picture](x.png)', ['![picture](x.png)']],
  ['> quoted', ['> quoted']],
  ['```js\nlet a\n```', ['```js | let a | ```']],
  ['a\n\n---\n\nb', ['a', '---', 'b']],
  ['[label][ref]', ['[label][ref]']],
  ['snake_case_name and 2 * 3 * 4', ['snake_case_name and 2 * 3 * 4']],
  ['\\*not bold\\*', ['*not bold*']],
  ['a | b\n--|--\n1 | 2', ['a | b | --|-- | 1 | 2']],
])('%j is read as %j', (source, expected) => {
  expect(read(source)).toEqual(expected);
});

test('a link keeps where it leads, for the inspector alone', () => {
  expect(noteBlocks('see [docs](https://example.com/a)')[0]?.lines[0]?.[1]?.url).toBe('https://example.com/a');
});

test.each([
  ['brackets', '['.repeat(9000)],
  ['emphasis', '*_'.repeat(4000)],
  ['quotes', '>'.repeat(2000)],
  ['lists in lists', '- '.repeat(1000)],
  ['lists in lists with numbers', '1. '.repeat(700)],
  ['definitions', '[a]: b\n'.repeat(300)],
  ['open code', '`a``b'.repeat(450)],
])('a hostile note of %s is shown, with its words, in bounded lines', (_, source) => {
  const blocks = noteBlocks(source);
  expect(blocks.length).toBeLessThanOrEqual(300);
  const { runs } = noteLines(blocks, writtenStyle(undefined, false), { width: 140, height: 80, align: 'left' });
  expect(runs.length).toBeGreaterThan(0);
  expect(new Set(runs.map(({ y }) => y)).size).toBeLessThanOrEqual(6);
});

const STYLE = { size: 12, weight: 500 } as const;

test('plain text is broken as names are', () => {
  fc.assert(
    fc.property(arbitraryLabel, fc.integer({ min: 20, max: 200 }), (label, width) => {
      const line = label.replaceAll(/[\t\r\n\u2028\u2029]/g, ' ').trim();
      fc.pre(line !== '');
      const whole = wrapText(line, { ...STYLE, width, lines: 99 });
      const runs = wrapRuns([{ ...STYLE, text: line }], width, 99);
      expect(runs.map((one) => one.map(({ text }) => text).join(''))).toEqual(whole);
    }),
  );
});

test('no line of a note is wider than its room, whatever it says', () => {
  fc.assert(
    fc.property(fc.array(arbitraryLabel, { maxLength: 4 }), fc.integer({ min: 60, max: 200 }), (labels, width) => {
      const source = labels.join(' **b** `c` *i*\n- ');
      const { runs } = noteLines(noteBlocks(source), writtenStyle(undefined, false), {
        width,
        height: 90,
        align: 'left',
      });
      for (const run of runs) expect(run.width).toBeCloseTo(runWidth(run.text, run), 3);
      // A single letter may be wider than the narrowest room.
      for (const run of runs) expect(run.x + run.width).toBeLessThanOrEqual(Math.max(width, run.x + 40));
    }),
  );
});

describe('lines of a note', () => {
  const lines = (source: string, room: { width: number; height?: number; align?: 'left' | 'centre' | 'right' }) =>
    noteLines(noteBlocks(source), writtenStyle(undefined, false), { height: undefined, align: 'left', ...room });

  test('a word that changes its style within is not broken there', () => {
    const { runs } = lines('aaaa bbbb**cccc**', { width: 60 });
    expect(runs.map(({ text }) => text)).toEqual(['aaaa', 'bbbb', 'cccc']);
    expect(runs[1]?.y).toBe(runs[2]?.y);
    expect(runs[0]?.y).toBeLessThan(runs[1]?.y ?? 0);
  });

  test('a heading is larger and bold, and leaves room above it', () => {
    const { runs } = lines('text\n# Head', { width: 200 });
    expect(runs.map(({ size, weight }) => [size, weight])).toEqual([
      [12, 500],
      [18, 600],
    ]);
  });

  test('what does not fit ends in an ellipsis', () => {
    const { runs, height } = lines('one two three four five six seven', { width: 50, height: 30 });
    expect(runs.at(-1)?.text.endsWith('…')).toBe(true);
    expect(height).toBe(30);
  });

  test('an item hangs from its bullet', () => {
    const { runs } = lines('- one two three', { width: 60 });
    const [bullet, first, second] = runs;
    expect(bullet?.text).toBe('•');
    expect(first?.x).toBe(second?.x);
    expect(bullet?.x).toBeLessThan(first?.x ?? 0);
  });

  test('words from right to left follow one another that way', () => {
    const { runs } = lines('שלום **עולם**', { width: 200 });
    expect(runs.map(({ text }) => text.trim())).toEqual(['עולם', 'שלום']);
    expect(runs[0]?.x).toBeLessThan(runs[1]?.x ?? 0);
  });

  test('right and centre shift a line by what is left of its room', () => {
    const [left, centre, right] = (['left', 'centre', 'right'] as const).map(
      (align) => lines('word', { width: 100, align }).runs[0],
    );
    expect(left?.x).toBe(0);
    expect(right?.x).toBeCloseTo(100 - (right?.width ?? 0), 5);
    expect(centre?.x).toBeCloseTo((right?.x ?? 0) / 2, 5);
  });
});

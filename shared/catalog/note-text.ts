import { noteBlocks } from './note-blocks.ts';

/** What a note says, without the signs that only tell how it is to be set: for lists, sentences and whoever has it read out. */
export function noteText(source: string): string {
  return noteBlocks(source)
    .flatMap(({ marker, lines }) =>
      lines.map((runs, index) => {
        const text = runs.map((run) => run.text).join('');
        return index === 0 && marker !== undefined ? `${marker} ${text}` : text;
      }),
    )
    .join('\n');
}

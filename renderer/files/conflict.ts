import type { FileStamp } from '../../shared/host/host.ts';
import type { App } from '../app.ts';

export type ConflictChoice = 'overwrite' | 'reload' | 'copy';

/** Another program wrote the file that is to be saved. null: the person decides nothing yet. */
export async function askAboutConflict(app: App, file: FileStamp): Promise<ConflictChoice | null> {
  const answer = await app.ui.ask({
    title: 'The file was changed by another program',
    text: `${file.name} is not what it was when you opened it, and you have changes too. Reloading can be undone; overwriting replaces their version for good.`,
    choices: [
      { id: 'overwrite', label: 'Overwrite theirs', tone: 'danger' },
      { id: 'reload', label: 'Reload theirs' },
      { id: 'copy', label: 'Keep mine as a copy…', tone: 'primary' },
    ],
  });
  const choices: readonly ConflictChoice[] = ['overwrite', 'reload', 'copy'];
  return choices.find((choice) => choice === answer?.choice) ?? null;
}

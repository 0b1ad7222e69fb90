import { basename } from 'node:path';
import { dialog } from 'electron';

/** Asks once for each file whether it may be written over where it cannot be replaced. */
export function confirmInPlace(): (path: string) => Promise<boolean> {
  const confirmed = new Set<string>();
  return async (path) => {
    if (confirmed.has(path)) return true;
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      message: `Write over “${basename(path)}”?`,
      detail:
        'Its folder does not let Skyflip put the new version beside the old one first, which is the safe way. ' +
        'A copy of the present version is kept until the new one is complete.',
      buttons: ['Write over it', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response === 0) confirmed.add(path);
    return response === 0;
  };
}

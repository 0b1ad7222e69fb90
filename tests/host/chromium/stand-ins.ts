declare global {
  interface Window {
    /** How the next dialogs for a file are answered; null cancels. */
    dialogAnswers: (string | null)[];
    openedLinks: string[];
    isClosed: boolean;
  }
}

/**
 * Runs in the page before anything else. File dialogs, other windows and drops from the desktop are the browser's own and out of a
 * test's reach: they are answered here, with files of the origin's private file system, whose handles are real.
 */
export function standIn(): void {
  window.dialogAnswers = [];
  window.openedLinks = [];
  window.isClosed = false;
  const handleOf = async (name: string, create: boolean): Promise<FileSystemFileHandle> =>
    (await navigator.storage.getDirectory()).getFileHandle(name, { create });
  const answer = (create: boolean) => async () => {
    const name = window.dialogAnswers.shift() ?? null;
    if (name === null) throw new DOMException('cancelled', 'AbortError');
    return handleOf(name, create);
  };
  const open = answer(false);
  Object.assign(window, {
    showOpenFilePicker: async () => [await open()],
    showSaveFilePicker: answer(true),
    close: () => {
      window.isClosed = true;
    },
    open: (url: string, _target: string, features?: string) => {
      if (features !== undefined) window.openedLinks.push(url);
      return { opener: null };
    },
  });
  Object.assign(DataTransferItem.prototype, {
    getAsFileSystemHandle(this: DataTransferItem) {
      return handleOf(this.getAsFile()?.name ?? '', false);
    },
  });
}

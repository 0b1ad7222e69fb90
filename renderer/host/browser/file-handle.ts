/** The part of `FileSystemFileHandle` that is used; TypeScript's own does not know permissions. */
export interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<FileWriter>;
  isSameEntry(other: FileHandle): Promise<boolean>;
  queryPermission?(options: { readonly mode: AccessMode }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: AccessMode }): Promise<PermissionState>;
}

export type AccessMode = 'read' | 'readwrite';

/** What is written becomes the file's content when it is closed, whole. */
export interface FileWriter {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

export interface FilePickers {
  /** null: cancelled. */
  pickToOpen(): Promise<FileHandle | null>;
  pickToSave(suggestedName: string): Promise<FileHandle | null>;
}

/** Whether the file may be used now; asks the person where the browser wants that. */
export async function isAllowed(handle: FileHandle, mode: AccessMode): Promise<boolean> {
  if ((await handle.queryPermission?.({ mode })) === 'granted') return true;
  return handle.requestPermission === undefined || (await handle.requestPermission({ mode })) === 'granted';
}

/** The same, without asking. */
export async function isAllowedAlready(handle: FileHandle, mode: AccessMode): Promise<boolean> {
  return handle.queryPermission === undefined || (await handle.queryPermission({ mode })) === 'granted';
}

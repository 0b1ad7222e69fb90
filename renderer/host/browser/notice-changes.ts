import type { FileRef } from '../../../shared/host/host.ts';
import type { HostEvent } from '../../../shared/host/host-event.ts';
import { isAllowedAlready } from './file-handle.ts';
import type { KnownFile, KnownFiles } from './known-files.ts';
import { revisionOf } from './revision.ts';

/** Looks whether the open file is still what the app knows of it, and tells once for each change; nobody is asked for anything. */
export function noticeChanges(
  files: KnownFiles,
  openRef: () => FileRef | null,
  emit: (event: HostEvent) => void,
): () => Promise<void> {
  return async () => {
    const ref = openRef();
    const known = ref === null ? undefined : files.get(ref);
    if (known === undefined || known.revision === null || known.handle === null) return;
    if (!(await isAllowedAlready(known.handle, 'read'))) return;
    const before = known.revision;
    const revision = await revisionNow(known);
    // Saved or read again meanwhile, or not the open one any more: then this look is out of date.
    if (revision === 'unknown' || revision === before || known.revision !== before || openRef() !== ref) return;
    known.revision = revision;
    emit({ kind: 'file-changed', ref: known.ref, revision });
  };
}

/** null: it is gone. */
async function revisionNow({ handle }: KnownFile): Promise<string | null | 'unknown'> {
  try {
    const file = await handle?.getFile();
    if (file === undefined) return 'unknown';
    return await revisionOf(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotFoundError' ? null : 'unknown';
  }
}

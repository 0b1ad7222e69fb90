import type { ActionId } from '../actions.ts';
import type { FileRef, OpenedFile } from './host.ts';
import type { HostFailure } from './host-failure.ts';

export type HostEvent =
  /** A file was dropped on this very window, double-clicked, or named on the command line. */
  | { readonly kind: 'open'; readonly file: OpenedFile; readonly isDropped?: boolean }
  /** Such a file could not be read. */
  | { readonly kind: 'open-failed'; readonly name: string; readonly failure: HostFailure }
  /** The file is no longer what it was when it was last read or saved; null: it is gone. */
  | { readonly kind: 'file-changed'; readonly ref: FileRef; readonly revision: string | null }
  /** The person has left the full screen by a key or a button of the system. */
  | { readonly kind: 'screen-left' }
  | { readonly kind: 'action'; readonly action: ActionId }
  | { readonly kind: 'close-requested' };

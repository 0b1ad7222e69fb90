import type { FileRef, WindowState } from '../../shared/host/host.ts';
import type { HostEvent } from '../../shared/host/host-event.ts';
import type { TextEdit } from '../../shared/host/ipc-contract.ts';
import type { Desk } from './desk.ts';

/** The window that a call comes from, as far as calls concern it. */
export interface Caller {
  /** Names what the window shows at present; after a reload or a crash it is another. */
  readonly page: string;
  readonly desk: Desk;
  /** The page hears events from now on; what happened before is told now. */
  listen(): void;
  tell(event: HostEvent): void;
  show(state: WindowState): void;
  /** The file that the window is about to show, so that a second window does not open it meanwhile. */
  expect(ref: FileRef): void;
  edit(edit: TextEdit): void;
  /** The page is alive and asks the person about its unsaved work. */
  hearClose(): void;
  close(): void;
}

import type { Host } from '../../shared/host/host.ts';

/**
 * The surroundings of a host, in the hands of a test: one folder of files, a disk that can be full, a clipboard, and sessions of
 * the app that start, crash and end. Files go by plain names: "orders.skyflip".
 */
export interface HostWorld {
  /** Starts the app; several sessions may run at the same time. */
  start(): Promise<HostSession>;
  /** Writes a file as another program would, behind the hosts' back. */
  putFile(name: string, bytes: Uint8Array): Promise<void>;
  /** What another program would read; null: there is no such file. */
  bytesOf(name: string): Promise<Uint8Array | null>;
  removeFile(name: string): Promise<void>;
  /** From now on the file answers every try to write it with this. */
  breakFile(name: string, fault: FileFault): Promise<void>;
  /** No byte more can be stored, in files, drafts and settings. */
  fillDisk(): Promise<void>;
  freeDisk(): Promise<void>;
  putClipboardText(text: string): Promise<void>;
  clipboardText(): Promise<string>;
  holdsPicture(): Promise<boolean>;
  dispose(): Promise<void>;
}

/** One run of the app over a world, with what a person does to it from outside. */
export interface HostSession {
  readonly host: Host;
  /** The next dialog for a file is answered with this one, existing or not; null cancels it. */
  answerDialog(name: string | null): Promise<void>;
  /** The next question whether to open a link. */
  answerLink(isConfirmed: boolean): Promise<void>;
  /** Addresses that were given to the person's browser. */
  openedLinks(): Promise<readonly string[]>;
  /** The person comes back to the window, which makes hosts that do not watch look at the open file. */
  focus(): Promise<void>;
  /** Drops or double-clicks a file. */
  openFromOutside(name: string): Promise<void>;
  chooseInMenu(action: string): Promise<void>;
  pressCloseButton(): Promise<void>;
  isScreenFilled(): Promise<boolean>;
  /** By a key of the system. */
  leaveScreen(): Promise<void>;
  takePrinterAway(): Promise<void>;
  printedTimes(): Promise<number>;
  /** Ends like a killed process. */
  crash(): Promise<void>;
  /** Ends after `closeWindow`. */
  end(): Promise<void>;
}

export type FileFault = 'read-only' | 'no-permission' | 'in-use' | 'io';

/** What not every world can bring about; its cases are left out there by name. */
export type Need =
  | FileFault
  | 'disk-full'
  | 'store-full'
  | 'file-saved-time'
  | 'menu'
  | 'close-button'
  | 'cancelled-saving'
  | 'screen'
  | 'printer'
  | 'no-printer';

export interface HostCase {
  readonly title: string;
  readonly needs?: readonly Need[];
  run(world: HostWorld): Promise<void>;
}

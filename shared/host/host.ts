import type { Result } from '../result.ts';
import type { HostEvent } from './host-event.ts';
import type { HostFailure } from './host-failure.ts';

/**
 * What the app needs of the place it runs in, in product words. Three implementations (Electron, browser, in memory) pass one
 * conformance suite. What a host lacks is said in `capabilities`; its method then answers `unsupported` and never throws.
 */
export interface Host {
  readonly capabilities: Capabilities;
  /** Asks the person for one file to open. */
  openFile(): Promise<Result<OpenedFile, HostFailure>>;
  /** Reads a file again that was opened or saved before. */
  readFile(ref: FileRef): Promise<Result<OpenedFile, HostFailure>>;
  /**
   * Replaces the file whole or not at all. `changed-on-disk` if it is no longer what `revision` says, unless `revision` is null,
   * which overwrites whatever is there.
   */
  saveFile(ref: FileRef, bytes: Uint8Array, revision: string | null): Promise<Result<FileStamp, HostFailure>>;
  /** Asks the person where to, and replaces what is there. */
  saveFileAs(suggestedName: string, bytes: Uint8Array): Promise<Result<FileStamp, HostFailure>>;
  /** Asks the person where to; the file is not remembered, and the open document stays what it is. */
  exportFile(suggestedName: string, bytes: Uint8Array): Promise<Result<ExportedFile, HostFailure>>;

  /** Newest first. */
  recentFiles(): Promise<readonly RecentFile[]>;
  openRecent(ref: FileRef): Promise<Result<OpenedFile, HostFailure>>;
  forgetRecent(ref: FileRef): Promise<void>;

  /** Keeps unsaved work outside the document's own file. A draft with the same id is replaced whole. */
  saveDraft(draft: DraftContent): Promise<Result<null, HostFailure>>;
  /** Drafts that a session which is no longer running left behind, newest first. */
  leftDrafts(): Promise<readonly Draft[]>;
  readDraft(id: string): Promise<Result<DraftContent, HostFailure>>;
  discardDraft(id: string): Promise<void>;

  /** Templates that the person saved, kept outside of documents, newest first. */
  listTemplates(): Promise<readonly SavedTemplate[]>;
  readTemplate(id: string): Promise<Result<TemplateContent, HostFailure>>;
  /** A template with the same id is replaced whole. */
  saveTemplate(template: TemplateContent): Promise<Result<null, HostFailure>>;
  deleteTemplate(id: string): Promise<void>;

  copyText(text: string): Promise<Result<null, HostFailure>>;
  /** Empty where the clipboard holds no text. */
  readText(): Promise<Result<string, HostFailure>>;
  copyPicture(png: Uint8Array): Promise<Result<null, HostFailure>>;
  /** As a PNG; null where the clipboard holds no picture. */
  readPicture(): Promise<Result<Uint8Array | null, HostFailure>>;
  /** As a drawing where the system has those on its clipboard, and as text for all other programs. */
  copySvg(svg: string): Promise<Result<null, HostFailure>>;

  /** Null: none were kept, or they could not be read. */
  readSettings(): Promise<string | null>;
  writeSettings(text: string): Promise<Result<null, HostFailure>>;

  /** What the window's title, its close guard and the native menu show. */
  showState(state: WindowState): void;
  newWindow(): Promise<Result<null, HostFailure>>;
  /** Closes the window without asking again; the answer to `close-requested`. */
  closeWindow(): void;
  /** The window over the whole screen, or as it was before. Where it cannot, it stays as it is. */
  fillScreen(isFull: boolean): Promise<Result<null, HostFailure>>;
  /** Prints what the page has laid out for this paper, by the system's own dialog; ends when that is closed. */
  print(paper: Paper): Promise<Result<null, HostFailure>>;
  /** Opens an https address in the person's browser, after they have seen and confirmed it. */
  openLink(url: string): Promise<Result<null, HostFailure>>;

  /** What happens outside the app: a file that was asked for, a change on disk, a menu, the window's close button. */
  subscribe(listener: (event: HostEvent) => void): () => void;
}

export interface Paper {
  readonly size: 'A4' | 'A3' | 'Letter';
  readonly isLandscape: boolean;
}

/** Stands for a file that the person chose; only the host that gave it knows which. */
export type FileRef = string & { readonly fileRef: never };

/** What of the host's world is there; the app hides what is not. */
export interface Capabilities {
  /** What the person calls what shows the app. */
  readonly shownIn: 'window' | 'tab';
  /** The app can close what shows it; a page cannot close the tab that a person opened. */
  readonly closesWindow: boolean;
  /** Shortcuts of the table of actions that never reach the app. */
  readonly keptShortcuts: readonly string[];
  /** Save writes to the file that was opened; without it every save is a download. */
  readonly savesInPlace: boolean;
  readonly recentFiles: boolean;
  readonly multipleWindows: boolean;
  /** The menu is the system's own; without it the app shows one. */
  readonly nativeMenu: boolean;
  readonly copiesPictures: boolean;
  /** The program's version, and what it runs on: "Electron 45.4.1". */
  readonly version: string;
  readonly runtime: string;
  /** The modifier that shortcuts are shown with. */
  readonly isMac: boolean;
}

export interface FileStamp {
  readonly ref: FileRef;
  /** "orders.skyflip" */
  readonly name: string;
  /** The folder as a person reads it; empty where it is not known. */
  readonly place: string;
  /** Changes with the file's content; compared, never read. */
  readonly revision: string;
  readonly isReadOnly: boolean;
}

export interface OpenedFile extends FileStamp {
  readonly bytes: Uint8Array;
}

export interface ExportedFile {
  readonly name: string;
  readonly place: string;
}

export interface RecentFile {
  readonly ref: FileRef;
  readonly name: string;
  readonly place: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

export interface DraftContent {
  /** One for each open document. */
  readonly id: string;
  /** As the person knows the document. */
  readonly name: string;
  /** The document's file; null: it was never saved. */
  readonly ref: FileRef | null;
  /** The file's revision that the work started from; null without a file. */
  readonly revision: string | null;
  readonly text: string;
}

export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** When the document's file was last saved; null: never, or it is gone. */
  readonly fileSavedAt: number | null;
}

export interface TemplateContent {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The diagram, as its file has it. */
  readonly text: string;
}

export interface SavedTemplate extends Omit<TemplateContent, 'text'> {
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export interface WindowState {
  /** The document's name. */
  readonly title: string;
  readonly hasUnsavedWork: boolean;
  /** The open document's file; null: none. */
  readonly ref: FileRef | null;
  readonly enabledActions: readonly string[];
  readonly checkedActions: readonly string[];
  readonly theme: 'light' | 'dark' | 'system';
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { createDiagram } from '../../shared/document/create.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import type { PictureSettings } from '../../shared/export/png-options.ts';
import type { FileStamp, Host } from '../../shared/host/host.ts';
import type { Editor } from '../state/editor.ts';
import { measureUntilPainted } from '../state/measured.ts';
import type { SettingsStore } from '../state/settings.ts';
import type { Ui } from '../state/ui.ts';
import { differsFromSaved } from './differs-from-saved.ts';
import type { FileDialog } from './file-dialog.ts';
import { oneAfterTheOther } from './one-after-the-other.ts';

/** What the file is; a picture is painted again with these options when it is saved. */
export type FileFormat = { readonly kind: 'skyflip' } | { readonly kind: 'png'; readonly options: PictureSettings };

export interface SessionState {
  /** The open document, for its draft; another one with every document. */
  readonly documentId: string;
  /** The document's file; null: it has none yet. */
  readonly file: FileStamp | null;
  readonly format: FileFormat;
  /** The diagram as the file has it: unsaved work is what differs from it, by identity. */
  readonly saved: Diagram;
  /** A name for a document without a file, as it was imported or restored; empty: none. */
  readonly suggestedName: string;
  readonly isSaving: boolean;
  /** Since when changes could not be kept for a crash; null: all is well. Milliseconds since 1970. */
  readonly draftFailingSince: number | null;
}

/** A document as it comes to be open. */
export interface OpenedDocument {
  readonly diagram: Diagram;
  readonly file: FileStamp | null;
  readonly format: FileFormat;
  readonly suggestedName: string;
  /** The diagram is not what the file holds, or there is no file that holds it. */
  readonly isUnsaved: boolean;
}

/** The open document as a file. What can be done with it lies beside, one file for each: open, save, close … */
export interface Session {
  readonly state: StoreApi<SessionState>;
  /** The dialog about files that is open; null: none. */
  readonly dialog: StoreApi<{ readonly dialog: FileDialog | null }>;
  hasUnsavedWork(): boolean;
  /** The name to show: the file's, else the diagram's, else "Untitled". */
  title(): string;
  /** Shows another document in place of the open one; its history starts anew. */
  begin(document: OpenedDocument): void;
  /** Runs work on files after what is already under way, so that no two of them decide at the same time. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

export interface SessionParts {
  readonly host: Host;
  readonly catalog: Catalog;
  readonly editor: Editor;
  readonly ui: Ui;
  readonly settings: SettingsStore;
}

export function createSession({ editor }: SessionParts): Session {
  const state = createStore<SessionState>(() => ({
    documentId: crypto.randomUUID(),
    file: null,
    format: { kind: 'skyflip' },
    saved: editor.diagram(),
    suggestedName: '',
    isSaving: false,
    draftFailingSince: null,
  }));
  return {
    state,
    dialog: createStore(() => ({ dialog: null })),
    hasUnsavedWork: () => differsFromSaved(editor.diagram(), state.getState().saved),
    title() {
      const { file, suggestedName } = state.getState();
      return file?.name ?? (suggestedName || editor.diagram().name || 'Untitled');
    },
    begin({ diagram, file, format, suggestedName, isUnsaved }) {
      measureUntilPainted('skyflip:open');
      const saved = isUnsaved ? NOT_SAVED() : diagram;
      state.setState({ documentId: crypto.randomUUID(), file, format, saved, suggestedName });
      editor.load(diagram);
    },
    inTurn: oneAfterTheOther(),
  };
}

/** Stands for what a file holds when no file holds the open diagram: it is never the same as any other. */
export function NOT_SAVED(): Diagram {
  return createDiagram('aws');
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { createDiagram } from '../../shared/document/create.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import type { FileStamp, Host } from '../../shared/host/host.ts';
import type { Editor } from '../state/editor.ts';
import type { ExportOptions, SettingsStore } from '../state/settings.ts';
import type { Ui } from '../state/ui.ts';

export interface SessionState {
  /** The document's file; null: it has none yet. */
  readonly file: FileStamp | null;
  /** What the file is; a picture is painted again with these options when it is saved. */
  readonly format: { readonly kind: 'skyflip' } | { readonly kind: 'png'; readonly options: ExportOptions };
  /** The diagram as the file has it: unsaved work is what differs from it, by identity. */
  readonly saved: Diagram;
  /** A name for a document without a file, as it was imported or restored. */
  readonly suggestedName: string;
  readonly isSaving: boolean;
}

/** The open document as a file: what is opened, saved, kept aside and watched. */
export interface Session {
  readonly state: StoreApi<SessionState>;
  hasUnsavedWork(): boolean;
  /** The name to show: the file's, else the diagram's, else "Untitled". */
  title(): string;
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
    file: null,
    format: { kind: 'skyflip' },
    saved: editor.diagram(),
    suggestedName: '',
    isSaving: false,
  }));
  return {
    state,
    hasUnsavedWork: () => editor.diagram() !== state.getState().saved,
    title: () => state.getState().file?.name ?? (editor.diagram().name || createDiagram('aws').name || 'Untitled'),
  };
}

import type { Draft } from '../../shared/host/host.ts';
import type { ImportedPage } from '../../shared/import/drawio/import-drawio.ts';

/** A dialog about files; the window shows the one that is in the session. */
export type FileDialog =
  /** Which page of a draw.io file; null: none. */
  | {
      readonly kind: 'choose-page';
      readonly name: string;
      readonly pages: readonly ImportedPage[];
      readonly answer: (page: ImportedPage | null) => void;
    }
  /** What became of the shapes of an imported page. */
  | { readonly kind: 'import-report'; readonly name: string; readonly page: ImportedPage }
  /** Unsaved work that sessions before this one left behind. */
  | { readonly kind: 'left-drafts'; readonly drafts: readonly Draft[] };

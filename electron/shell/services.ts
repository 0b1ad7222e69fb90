import { join } from 'node:path';
import { createDocuments, type Documents } from '../files/documents.ts';
import { createFileRefs, type FileRefs } from '../files/file-refs.ts';
import { type FileSystem, nodeFileSystem } from '../files/file-system.ts';
import { createInPlaceWriter } from '../files/write-in-place.ts';
import { createDrafts, type Drafts } from '../store/drafts.ts';
import { type OwnFile, ownFile } from '../store/own-file.ts';
import { createRecents, type Recents } from '../store/recents.ts';
import { settingsFile } from '../store/settings.ts';
import { createTemplates, type Templates } from '../store/templates.ts';
import { WINDOW_PLACE_FILE } from './toolkit-theme.ts';
import { type WindowPlace, windowPlaceSchema } from './window-place.ts';

/** What the main process keeps: the person's files and its own. */
export interface Services {
  readonly refs: FileRefs;
  readonly documents: Documents;
  readonly recents: Recents;
  readonly drafts: Drafts;
  readonly templates: Templates;
  readonly settings: OwnFile<string>;
  readonly windowPlace: OwnFile<WindowPlace>;
  readonly backups: string;
  /** Ends when what the app keeps of itself is on the disk. */
  settled(): Promise<void>;
}

export interface ServiceParts {
  /** The folder of the app's own files. */
  readonly data: string;
  readonly isOpen: (page: string) => boolean;
  readonly confirmInPlace: (path: string) => Promise<boolean>;
  readonly fs?: FileSystem;
}

export function createServices({ data, isOpen, confirmInPlace, fs = nodeFileSystem }: ServiceParts): Services {
  const refs = createFileRefs();
  const backups = join(data, 'backups');
  const inPlace = createInPlaceWriter({ fs, backups, confirm: confirmInPlace });
  const drafts = createDrafts({ fs, folder: join(data, 'drafts'), refs, isOpen });
  const templates = createTemplates(fs, join(data, 'templates'));
  const settings = settingsFile(fs, join(data, 'settings.json'));
  const windowPlace = ownFile({
    fs,
    path: join(data, WINDOW_PLACE_FILE),
    name: 'The place of the window',
    parse: (text) => windowPlaceSchema.parse(JSON.parse(text)),
    serialize: (place: WindowPlace) => JSON.stringify(place),
  });
  return {
    refs,
    documents: createDocuments({ fs, refs, inPlace }),
    recents: createRecents(fs, join(data, 'recent-files.json'), refs),
    drafts,
    templates,
    settings,
    windowPlace,
    backups,
    async settled() {
      await Promise.all([drafts.settled(), templates.settled(), settings.settled(), windowPlace.settled()]);
    },
  };
}

import { z } from 'zod';
import type { Result } from '../result.ts';
import type {
  Capabilities,
  Draft,
  DraftContent,
  ExportedFile,
  FileRef,
  FileStamp,
  OpenedFile,
  RecentFile,
  SavedTemplate,
  TemplateContent,
} from './host.ts';
import type { HostEvent } from './host-event.ts';
import type { HostFailure } from './host-failure.ts';
import type { IpcMethod } from './ipc-methods.ts';

/** Far above what the app sends; what is larger never came from it. */
const MOST = { name: 20_000, address: 10_000, text: 200_000_000, bytes: 500_000_000, actions: 1000 };

const nothing = z.tuple([]);
/** Any text may be tried: a reference that was never given stands for no file. */
const ref = z
  .string()
  .max(MOST.name)
  .transform((value) => value as FileRef);
const name = z.string().max(MOST.name);
const text = z.string().max(MOST.text);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= MOST.bytes);
const revision = z.string().max(MOST.name).nullable();
const actions = z.array(name).max(MOST.actions);

/** Edits of the text field that has the focus, which a menu of the system cannot reach by itself. */
const textEdit = z.enum(['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'select-all']);
export type TextEdit = z.infer<typeof textEdit>;

/** The input of each method. The main process takes nothing that does not parse, and no path is among it. */
export const IPC_INPUTS = {
  describe: nothing,
  listen: nothing,
  openFile: nothing,
  readFile: z.tuple([ref]),
  saveFile: z.tuple([ref, bytes, revision]),
  saveFileAs: z.tuple([name, bytes]),
  exportFile: z.tuple([name, bytes]),
  recentFiles: nothing,
  openRecent: z.tuple([ref]),
  forgetRecent: z.tuple([ref]),
  saveDraft: z.tuple([z.strictObject({ id: name, name, ref: ref.nullable(), revision, text })]),
  leftDrafts: nothing,
  readDraft: z.tuple([name]),
  discardDraft: z.tuple([name]),
  listTemplates: nothing,
  readTemplate: z.tuple([name]),
  saveTemplate: z.tuple([z.strictObject({ id: name, name, description: name, text })]),
  deleteTemplate: z.tuple([name]),
  copyText: z.tuple([text]),
  readText: nothing,
  copyPicture: z.tuple([bytes]),
  readPicture: nothing,
  copySvg: z.tuple([text]),
  editText: z.tuple([textEdit]),
  readSettings: nothing,
  writeSettings: z.tuple([text]),
  showState: z.tuple([
    z.strictObject({
      title: name,
      hasUnsavedWork: z.boolean(),
      ref: ref.nullable(),
      enabledActions: actions,
      checkedActions: actions,
      theme: z.enum(['light', 'dark', 'system']),
    }),
  ]),
  newWindow: nothing,
  hearClose: nothing,
  closeWindow: nothing,
  fillScreen: z.tuple([z.boolean()]),
  print: z.tuple([z.strictObject({ size: z.enum(['A4', 'A3', 'Letter']), isLandscape: z.boolean() })]),
  openLink: z.tuple([z.string().max(MOST.address)]),
} as const satisfies Readonly<Record<IpcMethod, z.ZodType<readonly unknown[]>>>;

/** What each method answers when it succeeds; any may fail, if only because the call was refused. */
export interface IpcAnswers {
  readonly describe: Capabilities;
  readonly listen: null;
  readonly openFile: OpenedFile;
  readonly readFile: OpenedFile;
  readonly saveFile: FileStamp;
  readonly saveFileAs: FileStamp;
  readonly exportFile: ExportedFile;
  readonly recentFiles: readonly RecentFile[];
  readonly openRecent: OpenedFile;
  readonly forgetRecent: null;
  readonly saveDraft: null;
  readonly leftDrafts: readonly Draft[];
  readonly readDraft: DraftContent;
  readonly discardDraft: null;
  readonly listTemplates: readonly SavedTemplate[];
  readonly readTemplate: TemplateContent;
  readonly saveTemplate: null;
  readonly deleteTemplate: null;
  readonly copyText: null;
  readonly readText: string;
  readonly copyPicture: null;
  readonly readPicture: Uint8Array | null;
  readonly copySvg: null;
  readonly editText: null;
  readonly readSettings: string | null;
  readonly writeSettings: null;
  readonly showState: null;
  readonly newWindow: null;
  readonly hearClose: null;
  readonly closeWindow: null;
  readonly fillScreen: null;
  readonly print: null;
  readonly openLink: null;
}

export type IpcInput<M extends IpcMethod> = Readonly<z.output<(typeof IPC_INPUTS)[M]>>;
export type IpcAnswer<M extends IpcMethod> = Result<IpcAnswers[M], HostFailure>;

/** What the page finds: a function for each method, and one to be told of events. Only plain data crosses it. */
export type Bridge = {
  readonly [M in IpcMethod]: (...input: z.input<(typeof IPC_INPUTS)[M]>) => Promise<IpcAnswer<M>>;
} & { readonly onEvent: (listener: (event: HostEvent) => void) => void };

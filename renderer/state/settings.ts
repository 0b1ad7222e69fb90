import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { pictureSettingsSchema } from '../../shared/export/png-options.ts';
import type { Host } from '../../shared/host/host.ts';
import { DENSITIES, DIRECTIONS, USUAL_LAYOUT } from '../../shared/layout/layout-options.ts';

/** Pixels that a person may give to the panels. */
export const PANEL_SIZES = {
  paletteWidth: { min: 200, max: 480, usual: 264 },
  inspectorWidth: { min: 260, max: 520, usual: 304 },
  findingsHeight: { min: 96, max: 600, usual: 176 },
} as const;

const sizeOf = ({ min, max, usual }: (typeof PANEL_SIZES)[keyof typeof PANEL_SIZES]) =>
  z.number().min(min).max(max).catch(usual);

const USUAL_PRINT = {
  paper: 'A4',
  isLandscape: true,
  content: 'whole',
  across: 1,
  margin: 12,
  hasTitle: true,
  hasFindings: false,
} as const;

/** What is remembered of the person, on this machine, whatever diagram is open. Every field survives a damaged neighbour. */
const settingsSchema = z.object({
  theme: z.enum(['light', 'dark', 'system']).catch('system'),
  /** `system`: as the system asks for it. */
  contrast: z.enum(['system', 'more', 'normal']).catch('system'),
  /** Those that were shown when all were hidden at once. */
  panelsBefore: z.array(z.enum(['paletteOpen', 'inspectorOpen', 'findingsOpen'])).catch([]),
  /** Sections of the inspector that are folded, by their titles. */
  foldedSections: z.array(z.string()).max(100).catch([]),
  /** The person was shown round, or did not want to be. */
  tourDone: z.boolean().catch(false),
  paletteOpen: z.boolean().catch(true),
  leftTab: z.enum(['services', 'outline']).catch('services'),
  outlineConnections: z.boolean().catch(true),
  /** Entries of the command palette, by their keys, the last used first. */
  recentCommands: z.array(z.string()).max(12).catch([]),
  inspectorOpen: z.boolean().catch(true),
  findingsOpen: z.boolean().catch(true),
  paletteWidth: sizeOf(PANEL_SIZES.paletteWidth),
  inspectorWidth: sizeOf(PANEL_SIZES.inspectorWidth),
  findingsHeight: sizeOf(PANEL_SIZES.findingsHeight),
  minimap: z.boolean().catch(true),
  grid: z.boolean().catch(true),
  snap: z.boolean().catch(true),
  /** Lines up what is moved with its neighbours. */
  guides: z.boolean().catch(true),
  layout: z
    .object({ direction: z.enum(DIRECTIONS), density: z.enum(DENSITIES), keepOrder: z.boolean() })
    .catch(USUAL_LAYOUT),
  /** Categories that are folded in the palette. */
  foldedCategories: z.array(z.string()).catch([]),
  /** Services that were placed, the last first. */
  recentServices: z.array(z.string()).catch([]),
  favouriteServices: z.array(z.string()).catch([]),
  printSetup: z
    .object({
      paper: z.enum(['A4', 'A3', 'Letter']).catch('A4'),
      isLandscape: z.boolean().catch(true),
      content: z.enum(['whole', 'slides']).catch('whole'),
      across: z.number().int().min(1).max(4).catch(1),
      margin: z.number().min(5).max(30).catch(12),
      hasTitle: z.boolean().catch(true),
      hasFindings: z.boolean().catch(false),
    })
    .catch({ ...USUAL_PRINT }),
  exportOptions: pictureSettingsSchema
    .extend({ format: z.enum(['png', 'svg', 'json']).catch('png'), scale: z.number().min(1).max(4).catch(2) })
    .catch({
      format: 'png',
      theme: 'light',
      scale: 2,
      transparent: false,
      findings: false,
      margin: 24,
      both: false,
      marks: true,
    }),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export type ExportOptions = Settings['exportOptions'];

export interface SettingsStore {
  readonly state: StoreApi<Settings>;
  set(changes: Partial<Settings>): void;
  /** Writes now what was going to be written soon: the window is about to go. */
  flush(): void;
}

const DEFAULTS = settingsSchema.parse({});
const WRITE_AFTER = 400;

/** Settings that cannot be read start as the defaults; the host keeps a damaged file aside. */
export async function openSettings(host: Host): Promise<SettingsStore> {
  const state = createStore<Settings>(() => DEFAULTS);
  const text = await host.readSettings();
  const read = text === null ? undefined : settingsSchema.safeParse(jsonOf(text));
  if (read?.success) state.setState(read.data);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    timer = undefined;
    void host.writeSettings(JSON.stringify(state.getState()));
  };
  return {
    state,
    set(changes) {
      state.setState(changes);
      clearTimeout(timer);
      timer = setTimeout(write, WRITE_AFTER);
    },
    flush() {
      if (timer === undefined) return;
      clearTimeout(timer);
      write();
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

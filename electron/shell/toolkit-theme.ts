import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WindowPlace, windowPlaceSchema } from './window-place.ts';

interface Surroundings {
  readonly platform: string;
  readonly env: { GTK_THEME?: string | undefined };
  /** The folder of the app's own files. */
  readonly data: string;
}

/**
 * Before Electron starts its toolkit. On Linux that draws the menu bar, the dialogs and the first frame of a window, and knows only
 * the system's theme: who chose the other one for the app would see a white window first and a white bar above the dark page. What is
 * returned is for when the toolkit has begun: a browser that the app starts must not wear the app's theme.
 */
export function themeToolkit({ platform, env, data }: Surroundings): () => void {
  const theme = TOOLKIT_THEMES[keptTheme(data)];
  if (platform !== 'linux' || env.GTK_THEME !== undefined || theme === undefined) return () => undefined;
  env.GTK_THEME = theme;
  return () => {
    delete env.GTK_THEME;
  };
}

const TOOLKIT_THEMES: Readonly<Record<WindowPlace['theme'], string | undefined>> = {
  light: 'Adwaita:light',
  dark: 'Adwaita:dark',
  system: undefined,
};

/** Read at once, since nothing may be waited for yet. */
function keptTheme(data: string): WindowPlace['theme'] {
  try {
    return windowPlaceSchema.parse(JSON.parse(readFileSync(join(data, WINDOW_PLACE_FILE), 'utf8'))).theme;
  } catch {
    return 'system';
  }
}

export const WINDOW_PLACE_FILE = 'window.json';

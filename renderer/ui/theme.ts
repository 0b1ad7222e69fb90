import { useSyncExternalStore } from 'react';
import type { ThemeName } from '../../shared/scene/theme.ts';
import type { Settings, SettingsStore } from '../state/settings.ts';

/** Puts the wanted theme on the page, and keeps it when the system changes its mind. */
export function applyTheme(settings: SettingsStore): void {
  const asked = [DARK, ...STRONG].map((query) => matchMedia(query));
  const apply = (): void => {
    const { theme, contrast } = settings.state.getState();
    const root = document.documentElement.dataset;
    root.theme = theme === 'system' ? (matchMedia(DARK).matches ? 'dark' : 'light') : theme;
    if (isStrong(contrast)) root.contrast = 'more';
    else delete root.contrast;
    remember({ theme, contrast });
  };
  apply();
  settings.state.subscribe(apply);
  for (const query of asked) query.addEventListener('change', apply);
}

const DARK = '(prefers-color-scheme: dark)';
const STRONG = ['(prefers-contrast: more)', '(forced-colors: active)'];

/** Whether high contrast is shown. */
export function isStrong(contrast: Settings['contrast']): boolean {
  return contrast === 'system' ? isStrongSystem() : contrast === 'more';
}

export function isStrongSystem(): boolean {
  return STRONG.some((query) => matchMedia(query).matches);
}

/** For the next start: `first-theme.js` puts it on the page before the first thing is painted. */
function remember(worn: Pick<Settings, 'theme' | 'contrast'>): void {
  try {
    localStorage.setItem('skyflip-theme', JSON.stringify(worn));
  } catch {
    // Without room for it the page begins in the system's theme.
  }
}

/** The theme that is shown. */
export function useTheme(): ThemeName {
  return useSyncExternalStore(onThemeChange, shownTheme);
}

export function shownTheme(): ThemeName {
  const { theme, contrast } = document.documentElement.dataset;
  const tone = theme === 'dark' ? 'dark' : 'light';
  return contrast === 'more' ? `${tone}-contrast` : tone;
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Hundreds of icons listen: one observer serves them all. */
function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  if (observer === undefined) {
    observer = new MutationObserver(() => {
      for (const one of [...listeners]) one();
    });
    observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-contrast'] });
  }
  return () => listeners.delete(listener);
}

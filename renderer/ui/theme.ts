import { useSyncExternalStore } from 'react';
import type { ThemeName } from '../../shared/scene/theme.ts';
import type { SettingsStore } from '../state/settings.ts';

/** Puts the wanted theme on the page, and keeps it when the system changes its mind. */
export function applyTheme(settings: SettingsStore): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const { theme } = settings.state.getState();
    const wanted: ThemeName = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    document.documentElement.dataset.theme = wanted;
  };
  apply();
  settings.state.subscribe(apply);
  dark.addEventListener('change', apply);
}

/** The theme that is shown. */
export function useTheme(): ThemeName {
  return useSyncExternalStore(onThemeChange, shownTheme);
}

export function shownTheme(): ThemeName {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
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
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }
  return () => listeners.delete(listener);
}

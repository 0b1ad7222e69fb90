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

function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

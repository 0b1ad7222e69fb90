import { Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { isDarkTheme } from '../../shared/scene/theme.ts';
import { useApp } from '../app-context.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useTheme } from '../ui/theme.ts';

/** To the theme that is not shown; following the system again is in the View menu. */
export function ThemeToggle(): ReactNode {
  const { settings } = useApp();
  const isDark = isDarkTheme(useTheme());
  return (
    <IconButton
      label={isDark ? 'Light theme' : 'Dark theme'}
      onClick={() => settings.set({ theme: isDark ? 'light' : 'dark' })}
    >
      {isDark ? <Sun size={16} aria-hidden /> : <Moon size={16} aria-hidden />}
    </IconButton>
  );
}

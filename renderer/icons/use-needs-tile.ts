import { useEffect, useState } from 'react';
import { needsTile } from '../../shared/scene/icon-legibility.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { useTheme } from '../ui/theme.ts';
import { loadIcons } from './load-icons.ts';

/** Whether an icon would be lost on the theme's canvas without a light tile under it. */
export function useNeedsTile(icon: string | null): boolean {
  const theme = useTheme();
  const [isTiled, setIsTiled] = useState(false);
  useEffect(() => {
    if (theme === 'light' || icon === null || icon.startsWith('neutral/')) return setIsTiled(false);
    let isCurrent = true;
    void loadIcons([icon]).then((texts) => {
      const text = texts.get(icon);
      if (isCurrent && text !== undefined) setIsTiled(needsTile(text, THEMES[theme]));
    });
    return () => {
      isCurrent = false;
    };
  }, [theme, icon]);
  return isTiled;
}

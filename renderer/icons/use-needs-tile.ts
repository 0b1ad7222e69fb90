import { useSyncExternalStore } from 'react';
import { isDarkTheme } from '../../shared/scene/theme.ts';
import { useTheme } from '../ui/theme.ts';
import { iconImage, onIconsLoaded } from './icon-images.ts';

/** Whether an icon would be lost on the theme's canvas without a light tile under it. Skyflip's own take the ink instead. */
export function useNeedsTile(icon: string | null): boolean {
  const isAsked = isDarkTheme(useTheme()) && icon !== null && !icon.startsWith('neutral/');
  return useSyncExternalStore(onIconsLoaded, () => isAsked && iconImage(icon, '').isTiledOnDark);
}

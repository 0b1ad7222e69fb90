import { useMemo } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import { useApp, useSettings } from '../app-context.tsx';
import { type PaletteSection, paletteSections, usedSections } from './palette-sections.ts';
import { useHeld } from './use-held.ts';

/**
 * What the palette shows from top to bottom; `opened` are the categories that all is shown of. While it is pointed at, what a
 * person uses stays as it is: a new row would push those below away from under the pointer.
 */
export function useSections(side: Side, opened: ReadonlySet<string>, isPointedAt: boolean): readonly PaletteSection[] {
  const { catalog } = useApp();
  const foldedCategories = useSettings((settings) => settings.foldedCategories);
  const recentServices = useHeld(
    useSettings((settings) => settings.recentServices),
    isPointedAt,
  );
  const favouriteServices = useHeld(
    useSettings((settings) => settings.favouriteServices),
    isPointedAt,
  );
  const folded = useMemo(() => new Set(foldedCategories), [foldedCategories]);
  const categories = useMemo(() => paletteSections(catalog, side, folded, opened), [catalog, side, folded, opened]);
  const used = useMemo(
    () => usedSections(catalog, side, { recentServices, favouriteServices }, folded),
    [catalog, side, recentServices, favouriteServices, folded],
  );
  return useMemo(() => [...used, ...categories], [used, categories]);
}

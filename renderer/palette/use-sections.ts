import { useMemo } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import { useApp, useSettings } from '../app-context.tsx';
import { type PaletteSection, paletteSections, usedSections } from './palette-sections.ts';

/** What the palette shows from top to bottom; `opened` are the categories that all is shown of. */
export function useSections(side: Side, opened: ReadonlySet<string>): readonly PaletteSection[] {
  const { catalog } = useApp();
  const foldedCategories = useSettings((settings) => settings.foldedCategories);
  const recentServices = useSettings((settings) => settings.recentServices);
  const favouriteServices = useSettings((settings) => settings.favouriteServices);
  const folded = useMemo(() => new Set(foldedCategories), [foldedCategories]);
  const categories = useMemo(() => paletteSections(catalog, side, folded, opened), [catalog, side, folded, opened]);
  const used = useMemo(
    () => usedSections(catalog, side, { recentServices, favouriteServices }, folded),
    [catalog, side, recentServices, favouriteServices, folded],
  );
  return useMemo(() => [...used, ...categories], [used, categories]);
}

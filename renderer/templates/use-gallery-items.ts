import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SavedTemplate } from '../../shared/host/host.ts';
import { useApp } from '../app-context.tsx';
import { type GalleryItem, itemOf, ownItem } from './gallery-item.ts';
import { TEMPLATES } from './templates.ts';

const SHIPPED = TEMPLATES.map(itemOf);

export interface GalleryItems {
  /** The person's own first. */
  readonly items: readonly GalleryItem[];
  /** Reads the person's own again. */
  readonly reload: () => Promise<void>;
}

export function useGalleryItems(): GalleryItems {
  const { host } = useApp();
  const [own, setOwn] = useState<readonly SavedTemplate[]>([]);
  const reload = useCallback(async (): Promise<void> => setOwn(await host.listTemplates()), [host]);
  useEffect(() => void reload(), [reload]);
  const items = useMemo(() => [...own.map((one) => ownItem(host, one)), ...SHIPPED], [host, own]);
  return { items, reload };
}

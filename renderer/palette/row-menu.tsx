import { ContextMenu } from '@base-ui/react/context-menu';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import { counterpartsOf } from '../../shared/catalog/counterparts.ts';
import type { App } from '../app.ts';
import { useApp } from '../app-context.tsx';
import { openCatalog } from '../catalog-browser/open-catalog.ts';
import { openCompare, plansOf } from '../compare/open-compare.ts';
import { MenuEntries, type MenuGroup } from '../ui/menu.tsx';
import popup from '../ui/popup.module.css';
import { placeService } from './place-service.ts';
import { isFavourite, toggleFavourite } from './used-services.ts';

/** The list of services with the context menu of its rows: by right click, by the menu key or by Shift+F10. */
export function RowMenu({ children }: { readonly children: ReactNode }): ReactNode {
  const app = useApp();
  const [service, setService] = useState<string>();
  const onContextMenu = (event: MouseEvent & { preventBaseUIHandler(): void }): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-service]') : null;
    if (row?.dataset.service === undefined) event.preventBaseUIHandler();
    setService(row?.dataset.service);
  };
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger render={<div style={{ display: 'contents' }} />} onContextMenu={onContextMenu}>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className={popup.positioner}>
          <ContextMenu.Popup className={popup.popup}>
            {service !== undefined && <MenuEntries groups={groupsFor(app, service)} />}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** Opens the menu of a row as a right click on it does. */
export function openRowMenu(row: HTMLElement): void {
  const { left, bottom } = row.getBoundingClientRect();
  const at = { clientX: left + 24, clientY: bottom - 8 };
  row.dispatchEvent(new globalThis.MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2, ...at }));
}

export function isMenuKey({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

function groupsFor(app: App, id: string): readonly MenuGroup[] {
  const service = serviceOf(app.catalog, id);
  const twin = counterpartsOf(service, app.catalog)[0]?.service;
  const place = {
    id: 'place',
    entries: [
      { id: 'place', label: 'Place on the canvas', run: () => placeService(app, id) },
      {
        id: 'favourite',
        label: isFavourite(app, id) ? 'Remove from the favourites' : 'Add to the favourites',
        run: () => toggleFavourite(app, id),
      },
    ],
  };
  if (service.provider === 'neutral') return [place];
  return [
    place,
    {
      id: 'compare',
      entries: [
        ...(twin === undefined
          ? []
          : [
              {
                id: 'twin',
                label: `Compare with ${twin.name}`,
                run: () => openCompare(app, [{ service: id }, { service: twin.id }]),
              },
            ]),
        ...(service.variants.length > 1
          ? [{ id: 'plans', label: 'Compare its plans', run: () => openCompare(app, plansOf(service)) }]
          : []),
        { id: 'compare', label: 'Compare…', run: () => openCompare(app, [{ service: id }]) },
        { id: 'catalog', label: 'Open in the catalog…', run: () => openCatalog(app, id) },
      ],
    },
  ];
}

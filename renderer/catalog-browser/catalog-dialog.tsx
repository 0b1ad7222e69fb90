import { type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { Side } from '../../shared/document/schema.ts';
import { useApp } from '../app-context.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CatalogBrowser } from './catalog-browser.tsx';
import { catalogView } from './open-catalog.ts';
import { ServiceDetails } from './service-details.tsx';

/** The whole catalog, both clouds side by side: what is it on the other one, and how sure is that. */
export function CatalogDialog(): ReactNode {
  const { ui, catalog } = useApp();
  const id = useStore(catalogView, ({ service }) => service);
  const isDirect = useStore(catalogView, (view) => view.isDirect);
  const first = useRef<HTMLElement>(null);
  // The row that the details were opened from has the keyboard again.
  const left = useRef<string>(undefined);
  const service = id === null ? undefined : catalog.services.get(id);
  const showAll = (): void => {
    left.current = id ?? undefined;
    catalogView.setState({ service: null, isDirect: false });
  };
  return (
    <Dialog
      title="Service catalog"
      description={`${countOf(catalog, 'aws')} AWS and ${countOf(catalog, 'azure')} Azure services. Facts as of ${catalog.version}.`}
      width={1240}
      isTall
      initialFocus={() => first.current}
      onClose={ui.close}
    >
      {service === undefined ? (
        <CatalogBrowser first={first} returnTo={left.current} />
      ) : (
        <ServiceDetails
          key={service.id}
          service={service}
          first={first}
          onAll={showAll}
          onEscape={isDirect ? ui.close : showAll}
        />
      )}
    </Dialog>
  );
}

function countOf({ services }: Catalog, side: Side): number {
  return [...services.values()].filter(({ provider }) => provider === side).length;
}

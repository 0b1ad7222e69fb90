import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

let loaded: ComponentType | undefined;

/**
 * The catalog, whose code is loaded when it is first opened: nobody starts with it. React's own way of waiting would hold back what
 * has arrived for a third of a second.
 */
export function LateCatalogDialog(): ReactNode {
  const [Dialog, setDialog] = useState(() => loaded);
  useEffect(() => {
    void import('./catalog-dialog.tsx').then(({ CatalogDialog }) => {
      loaded = CatalogDialog;
      setDialog(() => CatalogDialog);
    });
  }, []);
  return Dialog === undefined ? null : <Dialog />;
}

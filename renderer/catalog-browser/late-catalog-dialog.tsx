import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useApp } from '../app-context.tsx';

let loaded: ComponentType | undefined;

/**
 * The catalog, whose code is loaded when it is first opened: nobody starts with it. React's own way of waiting would hold back what
 * has arrived for a third of a second.
 */
export function LateCatalogDialog(): ReactNode {
  const { ui } = useApp();
  const [Dialog, setDialog] = useState(() => loaded);
  useEffect(() => {
    void import('./catalog-dialog.tsx').then(
      ({ CatalogDialog }) => {
        loaded = CatalogDialog;
        setDialog(() => CatalogDialog);
      },
      (thrown: unknown) => {
        // A dialog that cannot be drawn must not hold the keyboard.
        ui.close();
        throw thrown;
      },
    );
  }, [ui]);
  return Dialog === undefined ? null : <Dialog />;
}

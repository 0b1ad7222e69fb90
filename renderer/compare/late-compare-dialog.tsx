import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useApp } from '../app-context.tsx';

let loaded: ComponentType | undefined;

/** The comparison, whose code is loaded when it is first opened: nobody starts with it. */
export function LateCompareDialog(): ReactNode {
  const { ui } = useApp();
  const [Dialog, setDialog] = useState(() => loaded);
  useEffect(() => {
    void import('./compare-dialog.tsx').then(
      ({ CompareDialog }) => {
        loaded = CompareDialog;
        setDialog(() => CompareDialog);
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

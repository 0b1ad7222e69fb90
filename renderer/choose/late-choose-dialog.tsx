import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useApp } from '../app-context.tsx';

let loaded: ComponentType | undefined;

/** The guided choice, whose code is loaded when it is first opened: nobody starts with it. */
export function LateChooseDialog(): ReactNode {
  const { ui } = useApp();
  const [Dialog, setDialog] = useState(() => loaded);
  useEffect(() => {
    void import('./choose-dialog.tsx').then(
      ({ ChooseDialog }) => {
        loaded = ChooseDialog;
        setDialog(() => ChooseDialog);
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

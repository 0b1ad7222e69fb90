import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useApp } from '../app-context.tsx';

let loaded: ComponentType | undefined;

/** The summary, whose code is loaded when it is first opened: nobody starts with it. */
export function LateReviewDialog(): ReactNode {
  const { ui } = useApp();
  const [Dialog, setDialog] = useState(() => loaded);
  useEffect(() => {
    void import('./review-dialog.tsx').then(
      ({ ReviewDialog }) => {
        loaded = ReviewDialog;
        setDialog(() => ReviewDialog);
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

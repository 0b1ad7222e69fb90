import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useApp } from '../app-context.tsx';

let loaded: ComponentType | undefined;

/** Both sides at once, whose code is loaded when they are first looked at: nobody starts with it. */
export function LateSplitView(): ReactNode {
  const { ui } = useApp();
  const [View, setView] = useState(() => loaded);
  useEffect(() => {
    void import('./split-view.tsx').then(
      ({ SplitView }) => {
        loaded = SplitView;
        setView(() => SplitView);
      },
      (thrown: unknown) => {
        // A dialog that cannot be drawn must not hold the keyboard.
        ui.close();
        throw thrown;
      },
    );
  }, [ui]);
  return View === undefined ? null : <View />;
}

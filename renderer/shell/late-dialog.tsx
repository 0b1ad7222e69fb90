import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useApp } from '../app-context.tsx';

type Load = () => Promise<ComponentType>;

const loaded = new WeakMap<Load, ComponentType>();

/**
 * A dialog whose code is loaded when it is first opened: nobody starts with it. React's own way of waiting would hold back what has
 * arrived for a third of a second.
 */
export function LateDialog({ load }: { readonly load: Load }): ReactNode {
  const { ui } = useApp();
  const [Dialog, setDialog] = useState(() => loaded.get(load));
  useEffect(() => {
    void load().then(
      (arrived) => {
        loaded.set(load, arrived);
        setDialog(() => arrived);
      },
      (thrown: unknown) => {
        // A dialog that cannot be drawn must not hold the keyboard.
        ui.close();
        throw thrown;
      },
    );
  }, [ui, load]);
  return Dialog === undefined ? null : <Dialog />;
}

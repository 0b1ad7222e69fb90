import { type RefObject, useEffect } from 'react';
import { useApp } from '../app-context.tsx';

/** What is being typed is taken before another element is shown, whatever changed the selection. */
export function useCommitBeforeLeaving(panel: RefObject<HTMLElement | null>): void {
  const { editor } = useApp();
  useEffect(
    () =>
      editor.state.subscribe((state, before) => {
        if (state.selection === before.selection) return;
        // Another diagram was opened: what was typed belonged to the one that is gone.
        if (state.history !== before.history) return;
        const focused = document.activeElement;
        if (focused instanceof HTMLElement && panel.current?.contains(focused) === true) focused.blur();
      }),
    [editor, panel],
  );
}

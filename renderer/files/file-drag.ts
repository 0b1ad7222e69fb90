type DragEvents = 'dragstart' | 'dragend' | 'dragenter' | 'dragleave' | 'drop' | 'pointermove';

/**
 * Says when a file from outside is held over the window, and when it no longer is. A picture of the page itself that is dragged
 * looks like a file too, and is none. Returns how to stop listening.
 */
export function watchFileDrags(target: EventTarget, onHeld: (isHeld: boolean) => void): () => void {
  let isOwn = false;
  const listeners: Readonly<Record<DragEvents, (event: DragEvent) => void>> = {
    dragstart: () => {
      isOwn = true;
    },
    dragend: () => {
      isOwn = false;
    },
    dragenter: (event) => {
      if (!isOwn && event.dataTransfer?.types.includes('Files') === true) onHeld(true);
    },
    // It has left the window, or was given up, when there is nothing that it went to.
    dragleave: ({ relatedTarget }) => {
      if (relatedTarget === null) onHeld(false);
    },
    drop: () => onHeld(false),
    // Where the page leaves the drop to the desktop it is not told of it; the pointer is silent while something is held.
    pointermove: () => onHeld(false),
  };
  const entries = Object.entries(listeners) as [DragEvents, (event: Event) => void][];
  for (const [name, listener] of entries) target.addEventListener(name, listener, { capture: true });
  return () => {
    for (const [name, listener] of entries) target.removeEventListener(name, listener, { capture: true });
  };
}

import { type RefObject, useEffect, useState } from 'react';
import { SHOWN_AFTER } from './use-rested-on.ts';

/** The service's row that the keyboard has been on for a moment, while it is in the palette. */
export function useReached(
  container: RefObject<HTMLElement | null>,
  elementId: string | undefined,
): HTMLElement | null {
  const [row, setRow] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const palette = container.current?.parentElement;
    if (elementId === undefined || !palette) return;
    const timer = setTimeout(() => setRow(document.getElementById(elementId)), SHOWN_AFTER);
    const leave = (): void => {
      clearTimeout(timer);
      setRow(null);
    };
    const stops = ['focusout', 'pointerdown', 'wheel', 'dragstart'] as const;
    for (const stop of stops) palette.addEventListener(stop, leave, { passive: true });
    return () => {
      leave();
      for (const stop of stops) palette.removeEventListener(stop, leave);
    };
  }, [container, elementId]);
  return row;
}

import { type RefObject, useEffect, useState } from 'react';

/** Milliseconds that somebody rests on a row before its card is shown. */
export const SHOWN_AFTER = 600;

/** The service's row that the pointer has been on for a moment; null when it leaves, presses or scrolls, and when a key is pressed. */
export function useRestedOn(container: RefObject<HTMLElement | null>): HTMLElement | null {
  const [row, setRow] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const list = container.current;
    if (list === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over: HTMLElement | null = null;
    const leave = (): void => {
      clearTimeout(timer);
      over = null;
      setRow(null);
    };
    const enter = ({ target, buttons }: PointerEvent): void => {
      const next = target instanceof Element ? target.closest<HTMLElement>('[data-service]') : null;
      if (next === over) return;
      leave();
      over = next;
      if (next !== null && buttons === 0) timer = setTimeout(() => setRow(next), SHOWN_AFTER);
    };
    const stops = ['pointerleave', 'pointerdown', 'scroll', 'dragstart'] as const;
    list.addEventListener('pointerover', enter);
    for (const stop of stops) list.addEventListener(stop, leave, { passive: true });
    // Whoever types looks elsewhere, and the card may cover it.
    document.addEventListener('keydown', leave, { capture: true, passive: true });
    return () => {
      leave();
      list.removeEventListener('pointerover', enter);
      for (const stop of stops) list.removeEventListener(stop, leave);
      document.removeEventListener('keydown', leave, { capture: true });
    };
  }, [container]);
  return row;
}

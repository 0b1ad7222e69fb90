import { type RefObject, useEffect, useState } from 'react';

/** Milliseconds that somebody rests on a row before its card is shown. */
export const SHOWN_AFTER = 600;
/** Milliseconds that the pointer has to get from the row over to its card. */
export const STAYS_FOR = 150;

/** Of what is shown beside the row: the pointer may go over to it, to be read at leisure. */
export const CARD = 'data-card';

/** The service's row that the pointer has been on for a moment; null when it leaves, presses or scrolls, and when a key is pressed. */
export function useRestedOn(container: RefObject<HTMLElement | null>): HTMLElement | null {
  const [row, setRow] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const list = container.current;
    if (list === null) return;
    let showing: ReturnType<typeof setTimeout> | undefined;
    let hiding: ReturnType<typeof setTimeout> | undefined;
    let over: HTMLElement | null = null;
    let shown: HTMLElement | null = null;
    const show = (next: HTMLElement | null): void => {
      clearTimeout(showing);
      clearTimeout(hiding);
      over = next;
      shown = next;
      setRow(next);
    };
    const leave = (): void => show(null);
    /** Off a row; its card stays for the moment that it may take to reach it. */
    const go = (next: HTMLElement | null): void => {
      clearTimeout(showing);
      over = next;
      clearTimeout(hiding);
      hiding = setTimeout(() => {
        shown = null;
        setRow(null);
      }, STAYS_FOR);
    };
    const enter = ({ target, buttons }: PointerEvent): void => {
      if (!(target instanceof Element)) return;
      if (target.closest(`[${CARD}]`) !== null) {
        show(shown);
        return;
      }
      const next = target.closest<HTMLElement>('[data-service]');
      if (next === over) return;
      if (next !== null && next === shown) {
        show(next);
        return;
      }
      go(next);
      if (next !== null && buttons === 0) showing = setTimeout(() => show(next), SHOWN_AFTER);
    };
    const away = (): void => go(null);
    const stops = ['pointerdown', 'scroll', 'dragstart'] as const;
    list.addEventListener('pointerover', enter);
    list.addEventListener('pointerleave', away);
    for (const stop of stops) list.addEventListener(stop, leave, { passive: true });
    // Whoever types looks elsewhere, and the card may cover it.
    document.addEventListener('keydown', leave, { capture: true, passive: true });
    return () => {
      leave();
      list.removeEventListener('pointerover', enter);
      list.removeEventListener('pointerleave', away);
      for (const stop of stops) list.removeEventListener(stop, leave);
      document.removeEventListener('keydown', leave, { capture: true });
    };
  }, [container]);
  return row;
}

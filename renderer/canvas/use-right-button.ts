import { type RefObject, useEffect } from 'react';

/** Screen pixels that the right button may move and still ask for the menu. */
const SLACK = 4;

/**
 * The right button pans where it is dragged and opens the menu where it is not. Some systems ask for the menu when the button
 * goes down, so the browser's own question is set aside and asked when it comes up.
 */
export function useRightButton(surface: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const area = surface.current;
    if (area === null) return;
    let from: { readonly x: number; readonly y: number } | null = null;
    const onDown = (event: PointerEvent): void => {
      if (event.button === 2 && event.pointerType === 'mouse') from = { x: event.clientX, y: event.clientY };
    };
    const onUp = (event: PointerEvent): void => {
      if (event.button !== 2 || from === null) return;
      const isClick = Math.hypot(event.clientX - from.x, event.clientY - from.y) <= SLACK;
      const { target, clientX, clientY } = event;
      // After the click itself, which would close the menu again; until then the browser's own question is set aside.
      setTimeout(() => {
        from = null;
        if (!isClick || !(target instanceof Element)) return;
        target.dispatchEvent(
          new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX, clientY, button: 2 }),
        );
      }, 0);
    };
    const onMenu = (event: MouseEvent): void => {
      if (from === null || !event.isTrusted) return;
      event.preventDefault();
      event.stopPropagation();
    };
    area.addEventListener('pointerdown', onDown, true);
    window.addEventListener('pointerup', onUp, true);
    area.addEventListener('contextmenu', onMenu, true);
    return () => {
      area.removeEventListener('pointerdown', onDown, true);
      window.removeEventListener('pointerup', onUp, true);
      area.removeEventListener('contextmenu', onMenu, true);
    };
  }, [surface]);
}

import { type RefObject, useEffect } from 'react';

/** They go with the pointer: to add to the selection, to zoom, to pan. */
const WITH_THE_POINTER: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', ' ']);

/**
 * The ring around the canvas is for whoever works by keys: a press of the pointer takes it away, and the next key brings it back.
 * Browsers keep it in both cases.
 */
export function useFocusRing(surface: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = surface.current;
    if (element === null) return;
    const hide = (): void => void element.toggleAttribute('data-by-pointer', true);
    const show = ({ key }: KeyboardEvent): void => {
      if (!WITH_THE_POINTER.has(key)) element.toggleAttribute('data-by-pointer', false);
    };
    element.addEventListener('pointerdown', hide, true);
    window.addEventListener('keydown', show, true);
    return () => {
      element.removeEventListener('pointerdown', hide, true);
      window.removeEventListener('keydown', show, true);
    };
  }, [surface]);
}

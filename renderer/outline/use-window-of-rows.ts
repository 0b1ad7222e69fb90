import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** Pixels. */
export const ROW_HEIGHT = 28;
/** Rows beyond either edge of the view that are drawn, so that scrolling shows no gap. */
const BEYOND = 8;

interface RowWindow {
  readonly first: number;
  readonly last: number;
  /** How many rows are in view. */
  readonly page: number;
}

/** The rows that are in view: of five thousand some forty are drawn. The row where the keyboard is is brought into view. */
export function useWindowOfRows(scroller: RefObject<HTMLElement | null>, count: number, at: number): RowWindow {
  const [view, setView] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => {
      const top = Math.floor(element.scrollTop / ROW_HEIGHT);
      const height = element.clientHeight;
      setView((before) => (before.top === top && before.height === height ? before : { top, height }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || at < 0) return;
    const top = at * ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_HEIGHT > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + ROW_HEIGHT - element.clientHeight;
    }
  }, [scroller, at]);
  const page = Math.max(1, Math.floor(view.height / ROW_HEIGHT));
  return { first: Math.max(0, view.top - BEYOND), last: Math.min(count, view.top + page + BEYOND), page };
}

import { type RefCallback, useCallback, useState } from 'react';

export interface GrowingList {
  /** How many rows to draw now. */
  readonly count: number;
  /** Put on the element below the last row: more are drawn when it comes near the view. */
  readonly end: RefCallback<Element>;
  readonly showAll: () => void;
}

/** Draws a long list as far as the person has scrolled: a thousand rows cost no more than those that were seen. */
export function useGrowingList(total: number, step = 60): GrowingList {
  const [count, setCount] = useState(step);
  const end = useCallback(
    (element: Element | null) => {
      if (element === null) return;
      const observer = new IntersectionObserver(
        (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setCount((before) => before + step),
        { rootMargin: '600px 0px' },
      );
      observer.observe(element);
      return () => observer.disconnect();
    },
    [step],
  );
  const showAll = useCallback(() => setCount(Number.POSITIVE_INFINITY), []);
  return { count: Math.min(count, total), end, showAll };
}

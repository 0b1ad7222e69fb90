import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Chunk, restingHeight } from './list-chunks.ts';

interface ListChunkProps {
  readonly chunk: Chunk;
  /** It holds what has the keyboard or is open: it stays on the page wherever the list is scrolled to. */
  readonly isNeeded: boolean;
  readonly children: () => ReactNode;
}

/** A part of a long list that is on the page while it is near the view; else it leaves its room. */
export function ListChunk({ chunk, isNeeded, children }: ListChunkProps): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (last === undefined) return;
        if (!last.isIntersecting) setHeight(last.boundingClientRect.height);
        setIsNear(last.isIntersecting);
      },
      { root: scrollerOf(element.current), rootMargin: '600px 0px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  const isDrawn = isNear || isNeeded;
  return (
    <div ref={element} style={isDrawn ? undefined : { height: height ?? restingHeight(chunk) }}>
      {isDrawn && children()}
    </div>
  );
}

/** The margin of an observer counts only for its own root. */
function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (getComputedStyle(at).overflowY === 'auto') return at;
  }
  return null;
}

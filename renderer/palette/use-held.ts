import { type RefObject, useEffect, useRef, useState } from 'react';

/** The value as it was when the pointer came in: what is under a pointer does not move away from it. */
export function useHeld<T>(value: T, isHeld: boolean): T {
  const last = useRef(value);
  if (!isHeld) last.current = value;
  return last.current;
}

/** Whether the pointer is on an element, as far as it can point without pressing. */
export function useIsPointedAt(element: RefObject<HTMLElement | null>): boolean {
  const [isPointedAt, setPointedAt] = useState(false);
  useEffect(() => {
    const list = element.current;
    if (list === null) return;
    const enter = ({ pointerType }: PointerEvent): void => setPointedAt(pointerType !== 'touch');
    const leave = (): void => setPointedAt(false);
    list.addEventListener('pointerenter', enter);
    // What is dragged out of a list takes the pointer's own events with it.
    for (const event of LEAVING) list.addEventListener(event, leave);
    return () => {
      list.removeEventListener('pointerenter', enter);
      for (const event of LEAVING) list.removeEventListener(event, leave);
    };
  }, [element]);
  return isPointedAt;
}

const LEAVING = ['pointerleave', 'dragend'] as const;

import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useApp, useSettings } from '../app-context.tsx';
import { PANEL_SIZES } from '../state/settings.ts';
import styles from './splitter.module.css';

interface SplitterProps {
  readonly setting: keyof typeof PANEL_SIZES;
  /** The edge of the panel that it lies on. */
  readonly edge: 'left' | 'right' | 'top';
  readonly label: string;
}

const STEP = 16;

/** The border of a panel, which is drawn to size it; arrow keys do the same. */
export function Splitter({ setting, edge, label }: SplitterProps): ReactNode {
  const { settings } = useApp();
  const size = useSettings((all) => all[setting]);
  const { min, max } = PANEL_SIZES[setting];
  const setSize = (next: number): void => settings.set({ [setting]: Math.round(Math.min(max, Math.max(min, next))) });

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const handle = event.currentTarget;
    const start = edge === 'top' ? event.clientY : event.clientX;
    const before = size;
    handle.setPointerCapture(event.pointerId);
    const onMove = (move: globalThis.PointerEvent): void => {
      const by = (edge === 'top' ? move.clientY : move.clientX) - start;
      setSize(edge === 'right' ? before + by : before - by);
    };
    const onEnd = (): void => {
      handle.removeEventListener('pointermove', onMove);
      handle.removeEventListener('lostpointercapture', onEnd);
    };
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('lostpointercapture', onEnd);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const grows = edge === 'right' ? 'ArrowRight' : edge === 'left' ? 'ArrowLeft' : 'ArrowUp';
    const shrinks = edge === 'right' ? 'ArrowLeft' : edge === 'left' ? 'ArrowRight' : 'ArrowDown';
    if (event.key !== grows && event.key !== shrinks) return;
    event.preventDefault();
    event.stopPropagation();
    setSize(size + (event.key === grows ? STEP : -STEP));
  };

  return (
    <div
      className={`${styles.splitter} ${styles[edge]}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={edge === 'top' ? 'horizontal' : 'vertical'}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}

import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useApp, useSettings } from '../app-context.tsx';
import { PANEL_SIZES } from '../state/settings.ts';
import styles from './splitter.module.css';

type PanelSize = keyof typeof PANEL_SIZES;

interface SplitterProps {
  readonly setting: PanelSize;
  /** The edge of the panel that it lies on. */
  readonly edge: 'left' | 'right' | 'top';
  readonly label: string;
}

const STEP = 16;
/** Drawn so many pixels below its least size, a panel folds away. */
const FOLDS_BELOW = 80;

const OPEN = {
  paletteWidth: 'paletteOpen',
  inspectorWidth: 'inspectorOpen',
  findingsHeight: 'findingsOpen',
} as const satisfies Record<PanelSize, string>;

/** The border of a panel: drawn to size it, with a double click for its usual size; arrow keys, Home, End and Enter do the same. */
export function Splitter({ setting, edge, label }: SplitterProps): ReactNode {
  const { settings, canvas } = useApp();
  const size = useSettings((all) => all[setting]);
  const { min, max, usual } = PANEL_SIZES[setting];
  const setSize = (next: number): void => settings.set({ [setting]: Math.round(Math.min(max, Math.max(min, next))) });
  const fold = (): void => {
    settings.set({ [OPEN[setting]]: false });
    canvas.current?.focus();
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    const handle = event.currentTarget;
    const start = edge === 'top' ? event.clientY : event.clientX;
    const before = size;
    handle.setPointerCapture(event.pointerId);
    const sizeAt = (move: globalThis.PointerEvent): number => {
      const by = (edge === 'top' ? move.clientY : move.clientX) - start;
      return edge === 'right' ? before + by : before - by;
    };
    const onMove = (move: globalThis.PointerEvent): void => setSize(sizeAt(move));
    const onUp = (move: globalThis.PointerEvent): void => {
      if (sizeAt(move) > min - FOLDS_BELOW) return;
      setSize(before);
      fold();
    };
    const onKey = (press: globalThis.KeyboardEvent): void => {
      if (press.key !== 'Escape') return;
      press.preventDefault();
      press.stopPropagation();
      setSize(before);
      onEnd();
    };
    const onEnd = (): void => {
      handle.removeEventListener('pointermove', onMove);
      handle.removeEventListener('pointerup', onUp);
      handle.removeEventListener('lostpointercapture', onEnd);
      window.removeEventListener('keydown', onKey, true);
    };
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('pointerup', onUp);
    handle.addEventListener('lostpointercapture', onEnd);
    window.addEventListener('keydown', onKey, true);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const grows = edge === 'right' ? 'ArrowRight' : edge === 'left' ? 'ArrowLeft' : 'ArrowUp';
    const shrinks = edge === 'right' ? 'ArrowLeft' : edge === 'left' ? 'ArrowRight' : 'ArrowDown';
    const keys = new Map<string, () => void>([
      [grows, () => setSize(size + STEP)],
      [shrinks, () => setSize(size - STEP)],
      ['Home', () => setSize(min)],
      ['End', () => setSize(max)],
      ['Backspace', () => setSize(usual)],
      ['Enter', fold],
    ]);
    const act = keys.get(event.key);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
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
      onDoubleClick={() => setSize(usual)}
      onKeyDown={onKeyDown}
    />
  );
}

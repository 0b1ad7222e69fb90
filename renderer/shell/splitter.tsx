import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useApp, useSettings } from '../app-context.tsx';
import { PANEL_SIZES } from '../state/settings.ts';
import { foldPanel, PANEL_STEP, type PanelSize, setPanelSize } from './panel-size.ts';
import styles from './splitter.module.css';
import { SplitterMenu } from './splitter-menu.tsx';

interface SplitterProps {
  readonly setting: PanelSize;
  /** The edge of the panel that it lies on. */
  readonly edge: 'left' | 'right' | 'top';
  readonly label: string;
}

/** Drawn so many pixels below its least size, a panel folds away. */
const FOLDS_BELOW = 80;
/** Pixels that the pointer moves before a press is no click. */
const SLACK = 3;
/** Milliseconds in which a second click makes it a double one. */
const DOUBLE_CLICK = 250;

/** The border of a panel: drawn to size it, clicked for a menu that does, with a double click for its usual size; arrow keys, Home, End and Enter do the same. */
export function Splitter({ setting, edge, label }: SplitterProps): ReactNode {
  const app = useApp();
  const splitter = useRef<HTMLDivElement>(null);
  const wasDrawn = useRef(false);
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const size = useSettings((all) => all[setting]);
  const { min, max, usual } = PANEL_SIZES[setting];
  const setSize = (next: number): void => setPanelSize(app, setting, next);
  const fold = (): void => foldPanel(app, setting);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    const handle = event.currentTarget;
    const start = edge === 'top' ? event.clientY : event.clientX;
    const before = size;
    wasDrawn.current = false;
    handle.setPointerCapture(event.pointerId);
    const sizeAt = (move: globalThis.PointerEvent): number => {
      const by = (edge === 'top' ? move.clientY : move.clientX) - start;
      return edge === 'right' ? before + by : before - by;
    };
    const onMove = (move: globalThis.PointerEvent): void => {
      wasDrawn.current ||= Math.abs(sizeAt(move) - before) >= SLACK;
      if (wasDrawn.current) setSize(sizeAt(move));
    };
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
      [grows, () => setSize(size + PANEL_STEP)],
      [shrinks, () => setSize(size - PANEL_STEP)],
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

  const onClick = ({ clientX: x, clientY: y, detail }: MouseEvent): void => {
    clearTimeout(opening.current);
    // The second of a double click, or the end of a drag.
    if (detail > 1 || wasDrawn.current) return;
    opening.current = setTimeout(() => setMenuAt({ x, y }), DOUBLE_CLICK);
  };
  useEffect(() => () => clearTimeout(opening.current), []);

  return (
    <>
      <div
        ref={splitter}
        className={`${styles.splitter} ${styles[edge]}`}
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation={edge === 'top' ? 'horizontal' : 'vertical'}
        aria-valuenow={size}
        aria-valuemin={min}
        aria-valuemax={max}
        onPointerDown={onPointerDown}
        onClick={onClick}
        onDoubleClick={() => setSize(usual)}
        onKeyDown={onKeyDown}
      />
      <SplitterMenu panel={setting} splitter={splitter} at={menuAt} onClose={() => setMenuAt(null)} />
    </>
  );
}

import { type CSSProperties, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { countElements } from '../../shared/document/queries.ts';
import { useApp, useEditor, useUi } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import styles from './tour.module.css';
import { endTour, isTourDue, startTour, TOUR, tour } from './tour-state.ts';

/** Shows a newcomer round, once something is drawn. Everything can be used meanwhile. */
export function Tour(): ReactNode {
  const app = useApp();
  const step = useStore(tour, (state) => state.step);
  const isDrawn = useEditor(({ history }) => countElements(history.present) > 0);
  const hasFileDialog = useStore(app.session.dialog, ({ dialog }) => dialog !== null);
  const isFree = useUi(({ dialog, question }) => dialog === null && question === null) && !hasFileDialog;
  useEffect(() => {
    if (isDrawn && isFree && isTourDue(app)) startTour(app);
  }, [app, isDrawn, isFree]);
  return step === null || !isFree ? null : <TourCard step={step} />;
}

function TourCard({ step }: { readonly step: number }): ReactNode {
  const app = useApp();
  const title = useId();
  const text = useId();
  const next = useRef<HTMLButtonElement>(null);
  const target = useTarget(TOUR[step]?.beside ?? 'main');
  const isPlaced = target !== null;
  // Each step takes the keyboard, after the menu that it was chosen from has given it back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step does.
  useEffect(() => {
    if (!isPlaced) return;
    const timer = setTimeout(() => next.current?.focus(), 60);
    return () => clearTimeout(timer);
  }, [step, isPlaced]);
  const shown = TOUR[step];
  if (shown === undefined || target === null) return null;
  const isLast = step === TOUR.length - 1;
  return (
    <>
      <div className={styles.ring} style={ringAround(target)} aria-hidden />
      <div
        className={styles.card}
        style={placeBeside(target)}
        role="dialog"
        aria-labelledby={title}
        aria-describedby={text}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          endTour(app);
        }}
      >
        <h2 id={title} className={styles.title}>
          {shown.title}
        </h2>
        <p id={text} className={styles.text}>
          {shown.text}
        </p>
        <div className={styles.foot}>
          <span className={styles.count}>
            {step + 1} of {TOUR.length}
          </span>
          {!isLast && (
            <Button tone="link" onClick={() => endTour(app)}>
              Skip
            </Button>
          )}
          <Button ref={next} tone="primary" onClick={() => (isLast ? endTour(app) : tour.setState({ step: step + 1 }))}>
            {isLast ? 'Done' : 'Next'}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Where the part of the window is; it follows the window and the panels. */
function useTarget(selector: string): DOMRect | null {
  const [rect, setRect] = useState<DOMRect | null>(null);
  useLayoutEffect(() => {
    const element = document.querySelector(selector) ?? document.querySelector('main');
    if (element === null) return;
    const look = (): void => setRect(element.getBoundingClientRect());
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    window.addEventListener('resize', look);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', look);
    };
  }, [selector]);
  return rect;
}

const CARD = { width: 300, height: 168 } as const;
const GAP = 12;

function ringAround({ x, y, width, height }: DOMRect): CSSProperties {
  return { left: x, top: y, width, height };
}

/** Beside it where there is room, else under, above, or in it. */
function placeBeside({ left, right, top, bottom, width, height }: DOMRect): CSSProperties {
  const [wide, high] = [window.innerWidth, window.innerHeight];
  const within = (value: number, most: number): number => Math.max(GAP, Math.min(value, most - GAP));
  const middle = within(left + width / 2 - CARD.width / 2, wide - CARD.width);
  if (height > high / 2 && right + GAP + CARD.width < wide && left < GAP) return { left: right + GAP, top: top + 48 };
  if (bottom + GAP + CARD.height < high) return { left: middle, top: bottom + GAP };
  if (top - GAP - CARD.height > 0 && height < high / 2) return { left: middle, bottom: high - top + GAP };
  // The diagram itself: at its lower edge, where most is seen of it.
  return { left: middle, bottom: Math.max(GAP, high - bottom + GAP) };
}

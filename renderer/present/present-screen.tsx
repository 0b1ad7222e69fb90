import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { toDiagram } from '../canvas/viewport.ts';
import type { PresentCommand } from './present-keys.ts';
import { PresentMarks } from './present-marks.tsx';
import { PresentStage } from './present-stage.tsx';
import type { PresentStore } from './present-state.ts';
import { type PresentStep, stepAt } from './present-steps.ts';
import styles from './presentation.module.css';
import { travel, viewportOf } from './travel.ts';

interface PresentScreenProps {
  readonly store: PresentStore;
  readonly view: SideView;
  readonly steps: readonly PresentStep[];
  readonly step: PresentStep | undefined;
  readonly label: string;
  readonly onCommand: (command: PresentCommand) => void;
}

/** The picture; a click goes on, one with the other button goes back. */
export function PresentScreen({ store, view, steps, step, label, onCommand }: PresentScreenProps): ReactNode {
  const screen = useRef<HTMLDivElement>(null);
  useScreenSize(screen, store, steps);
  useTravel(store, step);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the dialog's.
    <div
      ref={screen}
      className={styles.stage}
      data-screen
      tabIndex={-1}
      role="img"
      aria-label={label}
      onClick={({ clientX, clientY }) => clickAt(clientX, clientY, store, steps, onCommand)}
      onContextMenu={(event) => {
        event.preventDefault();
        onCommand({ kind: 'back' });
      }}
    >
      <PresentStage store={store} view={view} />
      {step !== undefined && <PresentMarks store={store} step={step} view={view} />}
    </div>
  );
}

/** Where frames are the steps, a click on one goes to it; everywhere else it goes on. */
function clickAt(
  x: number,
  y: number,
  store: PresentStore,
  steps: readonly PresentStep[],
  run: (command: PresentCommand) => void,
): void {
  const { index, blank, viewport } = store.getState();
  const isOverview = steps[index]?.kind === 'whole' && steps[index + 1]?.kind === 'frame';
  const clicked = isOverview && blank === null ? stepAt(steps, toDiagram(viewport, { x, y })) : -1;
  if (clicked > 0) store.setState({ index: clicked });
  else run({ kind: 'forward' });
}

/** The screen has another size: the step is shown whole again, at once. */
function useScreenSize(
  screen: RefObject<HTMLElement | null>,
  store: PresentStore,
  steps: readonly PresentStep[],
): void {
  useEffect(() => {
    const element = screen.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const size = { width: element.clientWidth, height: element.clientHeight };
      const step = steps[Math.min(store.getState().index, steps.length - 1)];
      const viewport = step === undefined ? undefined : viewportOf(step.rect, size, step.text !== '');
      store.setState({ size, ...(viewport && { viewport }) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [screen, store, steps]);
}

function useTravel(store: PresentStore, step: PresentStep | undefined): void {
  useEffect(() => {
    const { size, viewport } = store.getState();
    if (step === undefined || size.width === 0) return;
    const to = viewportOf(step.rect, size, step.text !== '');
    if (to.x === viewport.x && to.y === viewport.y && to.zoom === viewport.zoom) return;
    return travel(viewport, to, size, (next) => store.setState({ viewport: next }));
  }, [store, step]);
}

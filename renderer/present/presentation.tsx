import { Dialog as Base } from '@base-ui/react/dialog';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { isArea } from '../../shared/catalog/annotations.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { boundsOf } from '../../shared/scene/geometry.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import type { App } from '../app.ts';
import { useApp, useDiagram, useView } from '../app-context.tsx';
import { contentRect, rectOf } from '../canvas/content-rect.ts';
import { startsHere } from './present-actions.ts';
import { PresentBar } from './present-bar.tsx';
import { PresentCaption } from './present-caption.tsx';
import { type PresentCommand, presentCommand } from './present-keys.ts';
import { PresentScreen } from './present-screen.tsx';
import { createPresent, type PresentStore, steered } from './present-state.ts';
import { type PresentStep, presentSteps, stepOf, stepWords } from './present-steps.ts';
import styles from './presentation.module.css';

/** The diagram over the whole screen, step by step. It is looked at, and may be flipped; nothing else changes it. */
export function Presentation(): ReactNode {
  const app = useApp();
  const { name } = useDiagram();
  const view = useView();
  const steps = useSteps(view);
  const [store] = useState(() =>
    createPresent(startsHere() ? stepOf(steps, view, app.editor.state.getState().selection) : 0),
  );
  const popup = useRef<HTMLDivElement>(null);
  const index = Math.min(
    useStore(store, (state) => state.index),
    steps.length - 1,
  );
  const blank = useStore(store, (state) => state.blank);
  const isQuiet = useStore(store, (state) => state.isQuiet);
  const step = steps[index];
  useQuiet(store);
  useLeaving(app);
  const run = (command: PresentCommand): void => steer(app, store, command, steps.length);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isButton = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
    const command = isButton ? undefined : presentCommand(event, store.getState().typed !== '');
    if (command === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run(command);
  };
  const words = step === undefined ? '' : stepWords(step, index, steps.length);
  return (
    <Base.Root open onOpenChange={(open) => !open && app.ui.close()}>
      <Base.Portal>
        <Base.Popup
          className={styles.presentation}
          ref={popup}
          initialFocus={() => popup.current?.querySelector<HTMLElement>('[data-screen]') ?? null}
          data-quiet={isQuiet || undefined}
          onKeyDown={onKeyDown}
          onPointerMove={() => store.setState({ isQuiet: false })}
        >
          <Base.Title className={styles.spoken}>Presentation of {name}</Base.Title>
          <PresentScreen
            store={store}
            view={view}
            steps={steps}
            step={step}
            label={`${name} on ${SIDE_NAMES[view.side]}. ${words}`}
            onCommand={run}
          />
          {step !== undefined && <PresentCaption step={step} />}
          <PresentBar store={store} index={index} count={steps.length} side={view.side} onCommand={run} />
          {blank !== null && <div className={styles.blank} data-colour={blank} aria-hidden />}
          <p className={styles.spoken} role="status">
            {blank === null ? words : `The screen is ${blank}.`}
          </p>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Slides do not belong to what the whole shows. */
function useSteps(view: SideView): readonly PresentStep[] {
  return useMemo(() => {
    const layout = layOut(view);
    const areas = [...view.nodes.values()].filter(({ service }) => isArea(service));
    if (areas.length === 0) return presentSteps(view, layout, contentRect(layout));
    const hidden = new Set(areas.map(({ id }) => id));
    const shown = [...view.nodes.keys(), ...view.connections.map(({ connection }) => connection.id)];
    const whole = rectOf(
      layout,
      shown.filter((id) => !hidden.has(id)),
    );
    return presentSteps(view, layout, whole ?? boundsOf(areas.map(({ frame }) => frame)));
  }, [view]);
}

function steer(app: App, store: PresentStore, command: PresentCommand, count: number): void {
  if (command.kind === 'flip') app.editor.flip();
  else store.setState(steered(store.getState(), command, count));
}

/** Milliseconds until pointer and buttons are hidden. */
const QUIET_AFTER = 2000;

function useQuiet(store: PresentStore): void {
  useEffect(() => {
    const hide = (): void => store.setState({ isQuiet: true });
    let timer = setTimeout(hide, QUIET_AFTER);
    const onMove = (): void => {
      clearTimeout(timer);
      timer = setTimeout(hide, QUIET_AFTER);
    };
    window.addEventListener('pointermove', onMove);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', onMove);
    };
  }, [store]);
}

/** Whoever leaves the full screen leaves the presentation, and the other way round. */
function useLeaving({ host, ui, canvas }: App): void {
  useEffect(() => {
    const unsubscribe = host.subscribe((event) => {
      if (event.kind === 'screen-left' && ui.state.getState().dialog === 'present') ui.close();
    });
    return () => {
      unsubscribe();
      // A strict check of the page mounts everything twice: only what is really closed leaves the screen.
      queueMicrotask(() => {
        if (ui.state.getState().dialog === 'present') return;
        void host.fillScreen(false);
        canvas.current?.focus();
      });
    };
  }, [host, ui, canvas]);
}

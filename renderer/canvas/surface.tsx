import { memo, type ReactNode, useMemo, useRef, useState } from 'react';
import { useEditor, useGesture, useSettings, useView } from '../app-context.tsx';
import type { Gesture } from '../state/gesture.ts';
import { useShownLayout } from '../state/shown-layout.ts';
import { CanvasProvider, createHand } from './canvas-context.tsx';
import { FlowPane } from './flow-pane.tsx';
import { Grid } from './grid.tsx';
import { liveDiagram } from './live-diagram.ts';
import { Minimap } from './minimap.tsx';
import { Overlay } from './overlay.tsx';
import { PaintedScene } from './painted-scene.tsx';
import { PlacedNote } from './placed-note.tsx';
import { QuickInsert } from './quick-insert.tsx';
import { Reason } from './reason.tsx';
import { RenameField } from './rename-field.tsx';
import { SELECTION_WORDS, SelectionWords } from './selection-words.tsx';
import { isPaintedIn } from './show.ts';
import styles from './surface.module.css';
import { useArmed } from './use-armed.ts';
import { useCanvasPort } from './use-canvas-port.ts';
import { useFocusRing } from './use-focus-ring.ts';
import { useLinesComing } from './use-lines-coming.ts';
import { usePointer } from './use-pointer.ts';
import { usePreparedFlip } from './use-prepared-flip.ts';
import { useRightButton } from './use-right-button.ts';
import { useServiceDrop } from './use-service-drop.ts';
import { useShow } from './use-show.ts';
import { useSpace } from './use-space.ts';
import { ZoomControl } from './zoom-control.tsx';

/** What the hand works on, and the controls that float over it. */
export function Surface(): ReactNode {
  const surface = useRef<HTMLDivElement>(null);
  const [hand] = useState(createHand);
  const live = useLive();
  const hasGrid = useSettings((settings) => settings.grid);
  const hasMinimap = useSettings((settings) => settings.minimap);
  const hasSelection = useEditor(({ selection }) => selection.size > 0);
  const isReady = useCanvasPort(surface, hand);
  const [show, setShow] = useShow(isReady);
  usePreparedFlip(live.view);
  useLinesComing(live);
  const isPanning = useSpace();
  usePointer(surface, hand, isPanning);
  useRightButton(surface);
  useServiceDrop(surface, hand);
  useArmed(surface);
  useFocusRing(surface);
  const parts = useMemo(() => ({ hand, surface, live }), [hand, live]);
  return (
    <CanvasProvider value={parts}>
      <div ref={surface} className={styles.surface} data-selected={hasSelection} data-show={show} {...CANVAS_ROLE}>
        {hasGrid && <StillGrid />}
        <Painted isSeen={isReady && isPaintedIn(show)} />
        <Pane show={show} setShow={setShow} />
        <Over />
      </div>
      <SelectionWords />
      <RenameField />
      <Reason />
      <PlacedNote />
      <QuickInsert />
      <StillZoomControl />
      {hasMinimap && <StillMinimap />}
    </CanvasProvider>
  );
}

/** It takes all keys itself: arrows move, Tab goes from element to element. */
const CANVAS_ROLE = {
  role: 'application',
  'aria-label': 'Canvas',
  'aria-describedby': SELECTION_WORDS,
  tabIndex: 0,
} as const;

/** A drag renders only what follows it. */
const StillGrid = memo(Grid);
const Painted = memo(PaintedScene);
const Pane = memo(FlowPane);
const Over = memo(Overlay);
const StillMinimap = memo(Minimap);
const StillZoomControl = memo(ZoomControl);

function useLive(): ReturnType<typeof liveDiagram> {
  const view = useView();
  // What moves nothing changes nothing of the diagram.
  const gesture = useGesture((now) => (MOVING.has(now.kind) ? now : STILL));
  const layout = useShownLayout(view);
  return useMemo(() => liveDiagram(view, gesture, layout), [view, gesture, layout]);
}

const STILL = { kind: 'none' } as const;
const MOVING: ReadonlySet<Gesture['kind']> = new Set(['move', 'resize', 'bend', 'label', 'legend']);

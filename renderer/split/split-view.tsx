import { Dialog as Base } from '@base-ui/react/dialog';
import { Download, Maximize, Minus, Plus, X } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import { sideDifferences } from '../../shared/flip/side-differences.ts';
import { boundsOf } from '../../shared/scene/geometry.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import type { App } from '../app.ts';
import { useApp, useDiagram } from '../app-context.tsx';
import { contentRect } from '../canvas/content-rect.ts';
import { today } from '../state/today.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { BOTH } from './element-words.ts';
import { type Split, SplitProvider, useSplit, useSplitState } from './split-context.tsx';
import { SplitDetails } from './split-details.tsx';
import { SplitLegend } from './split-legend.tsx';
import { SplitPane } from './split-pane.tsx';
import { stepPart } from './split-parts.ts';
import { createSplit, fitWhole, zoomBy } from './split-state.ts';
import styles from './split-view.module.css';
import { useArrangement } from './use-arrangement.ts';

/** The same diagram on both clouds, over the whole window. It is looked at, never changed. */
export function SplitView(): ReactNode {
  const app = useApp();
  const split = useNewSplit(app);
  const popup = useRef<HTMLDivElement>(null);
  const { provider } = useDiagram();
  return (
    <Base.Root open onOpenChange={(open) => !open && app.ui.close()}>
      <Base.Portal>
        <Base.Popup
          ref={popup}
          className={styles.view}
          onKeyDown={stepPart}
          initialFocus={() => popup.current?.querySelector<HTMLElement>(`[data-split-side=${provider}]`) ?? null}
        >
          <SplitProvider split={split}>
            <header className={styles.bar} data-split-part>
              <Base.Title className={styles.title}>Both sides</Base.Title>
              <ZoomTools />
              <span className={styles.space} />
              <Button onClick={() => exportBoth(app, split.store.getState().hasMarks)}>
                <Download size={14} aria-hidden />
                Export…
              </Button>
              <IconButton label="Close" shortcut="Esc" onClick={app.ui.close}>
                <X size={16} aria-hidden />
              </IconButton>
            </header>
            <Sides />
            <SplitLegend />
            <SplitDetails />
          </SplitProvider>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function Sides(): ReactNode {
  const { content } = useSplit();
  const sides = useRef<HTMLDivElement>(null);
  const isBelow = useArrangement(sides, content);
  return (
    <div ref={sides} className={styles.sides} data-below={isBelow || undefined}>
      {BOTH.map((side) => (
        <SplitPane key={side} side={side} />
      ))}
    </div>
  );
}

function useNewSplit(app: App): Split {
  const { editor, catalog } = app;
  const diagram = useDiagram();
  const [store] = useState(() => {
    const [id] = editor.state.getState().selection;
    return createSplit(id === undefined ? null : { id, side: editor.diagram().provider });
  });
  return useMemo(() => {
    const differences = sideDifferences(diagram, catalog, { today: today(), editing: true });
    const rects = BOTH.flatMap((side) => contentRect(layOut(differences.sides[side].view)) ?? []);
    const openIn = (side: Side, id: string): void => openInEditor(app, side, id);
    return { store, differences, content: boundsOf(rects), openIn };
  }, [app, store, diagram, catalog]);
}

/** What is hidden on a side cannot be selected there: the editor opens on it all the same. */
function openInEditor({ ui, editor, canvas }: App, side: Side, id: string): void {
  ui.close();
  if (editor.diagram().provider !== side) editor.flip();
  editor.select(editor.view().absorbed.has(id) ? [] : [id]);
  canvas.current?.reveal([id]);
  canvas.current?.focus();
}

/** The picture is as it is looked at. */
function exportBoth({ ui, settings }: App, marks: boolean): void {
  const { exportOptions } = settings.state.getState();
  const format = exportOptions.format === 'json' ? 'png' : exportOptions.format;
  settings.set({ exportOptions: { ...exportOptions, format, both: true, marks } });
  ui.open('export');
}

const ZOOM_STEP = 1.25;

function ZoomTools(): ReactNode {
  const { store, content } = useSplit();
  const percent = useSplitState(({ viewport }) => Math.round(viewport.zoom * 100));
  return (
    <div className={styles.zoom} role="group" aria-label="Zoom">
      <IconButton label="Zoom out" shortcut="-" onClick={() => zoomBy(store, 1 / ZOOM_STEP)}>
        <Minus size={16} aria-hidden />
      </IconButton>
      <button
        type="button"
        className={styles.percent}
        aria-label={`${percent} %, show at actual size`}
        onClick={() => zoomBy(store, 1 / store.getState().viewport.zoom)}
      >
        {percent} %
      </button>
      <IconButton label="Zoom in" shortcut="+" onClick={() => zoomBy(store, ZOOM_STEP)}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <IconButton label="Fit both sides" shortcut="1" onClick={() => fitWhole(store, content)}>
        <Maximize size={16} aria-hidden />
      </IconButton>
    </div>
  );
}

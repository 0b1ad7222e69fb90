import { type ReactNode, useEffect, useRef, useState } from 'react';
import { DENSITIES, DIRECTIONS, type LayoutOptions } from '../../shared/layout/layout-options.ts';
import { useApp, useSettings, useUi } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Segments } from '../ui/segments.tsx';
import styles from './arrange-dialog.module.css';
import { arrangeNow, arrangeScope, scopeInWords } from './arrange-now.ts';

const DIRECTION_NAMES = { right: 'Right', down: 'Down', left: 'Left', up: 'Up' };
const DENSITY_NAMES = { compact: 'Compact', normal: 'Normal', roomy: 'Roomy' };

/** Each choice is shown on the canvas at once; until Done, all of them are one step of undo. */
export function ArrangeDialog(): ReactNode {
  const app = useApp();
  const { editor, settings, ui } = app;
  const options = useSettings((state) => state.layout);
  const busy = useUi((state) => state.busy);
  const [start] = useState(() => ({ diagram: editor.diagram(), scope: arrangeScope(app) }));
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const fields = useRef<HTMLDivElement>(null);
  const tryIt = (): void => {
    running.current = running.current.then(() =>
      arrangeNow(app, start.scope, { from: start.diagram, coalesce: 'arrange' }),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it opens.
  useEffect(() => {
    tryIt();
    return () => editor.seal();
  }, []);
  const choose = (chosen: Partial<LayoutOptions>): void => {
    settings.set({ layout: { ...options, ...chosen } });
    tryIt();
  };
  const leave = async (isKept: boolean): Promise<void> => {
    ui.close();
    await running.current;
    editor.seal();
    if (!isKept && editor.diagram() !== start.diagram) editor.undo();
  };
  return (
    <Dialog
      title="Arrange automatically"
      description={`Places ${scopeInWords(app, start.scope)} in the order in which connections lead.`}
      width={400}
      isAside
      initialFocus={() => fields.current?.querySelector<HTMLElement>('input:checked') ?? null}
      onClose={() => void leave(false)}
      footer={
        <>
          <span className={styles.busy} role="status">
            {busy}
          </span>
          <Button onClick={() => void leave(false)}>Cancel</Button>
          <Button tone="primary" onClick={() => void leave(true)}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.fields} ref={fields}>
        <span className={styles.label}>Connections lead</span>
        <Segments
          label="Connections lead"
          segments={DIRECTIONS.map((value) => ({ value, label: DIRECTION_NAMES[value] }))}
          value={options.direction}
          onChange={(direction) => choose({ direction })}
        />
        <span className={styles.label}>Distances</span>
        <Segments
          label="Distances"
          segments={DENSITIES.map((value) => ({ value, label: DENSITY_NAMES[value] }))}
          value={options.density}
          onChange={(density) => choose({ density })}
        />
        <span />
        <Checkbox
          label="Keep the rough order"
          isChecked={options.keepOrder}
          onChange={(keepOrder) => choose({ keepOrder })}
        />
      </div>
    </Dialog>
  );
}

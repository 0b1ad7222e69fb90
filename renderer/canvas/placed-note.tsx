import { X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import { nodeName } from '../../shared/catalog/node-name.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { placeAdvice } from '../../shared/commands/can-contain.ts';
import type { PlaceAdvice } from '../../shared/commands/place-advice.ts';
import { needsNetwork } from '../../shared/validation/rules/network/needs-network.ts';
import { wrongContainer } from '../../shared/validation/rules/network/wrong-container.ts';
import { useApp, useEditor, useGesture } from '../app-context.tsx';
import { putRight } from '../gestures/put-right.ts';
import { rightPlace } from '../gestures/right-place.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useCanvas } from './canvas-context.tsx';
import { placedNote } from './explain-place.ts';
import styles from './placed-note.module.css';
import { useTransform } from './use-transform.ts';

/** At what was just placed: why its cloud would not have it there, and the way to put it right. It goes once that is done. */
export function PlacedNote(): ReactNode {
  const { catalog } = useApp();
  const { live } = useCanvas();
  const id = useStore(placedNote, (state) => state.id);
  const isIdle = useGesture((gesture) => gesture.kind === 'none');
  const isSelected = useEditor(({ selection }) => id !== null && selection.has(id));
  // Whoever has gone on to something else has read it; and it lies where the next thing may go.
  useEffect(() => {
    if (!isSelected && id !== null) placedNote.setState({ id: null });
  }, [isSelected, id]);
  const node = id === null ? undefined : live.view.nodes.get(id);
  if (node === undefined || !isIdle || !isSelected) return null;
  const advice = placeAdvice(live.view.diagram, node.parentId, { nodeId: node.id }, catalog);
  return advice === undefined ? null : <NoteBeside node={node} advice={advice} />;
}

const WIDTH = 272;
const ROOM = 168;

function NoteBeside({ node, advice }: { readonly node: ViewNode; readonly advice: PlaceAdvice }): ReactNode {
  const app = useApp();
  const { live, surface } = useCanvas();
  const [x, y, zoom] = useTransform();
  const area = surface.current?.getBoundingClientRect();
  const core = live.layout.geometries.get(node.id)?.core;
  if (area === undefined || core === undefined) return null;
  const right = (core.x + core.width) * zoom + x + 12;
  const isRoomy = right + WIDTH + 8 <= area.width;
  const left = isRoomy ? right : Math.max(8, core.x * zoom + x - WIDTH - 12);
  const top = Math.max(8, Math.min(core.y * zoom + y - 4, area.height - ROOM));
  const parent = rightPlace(live.view, node.id);
  const why = WHY[advice.kind];
  const dismiss = (): void => {
    placedNote.setState({ id: null });
    app.canvas.current?.focus();
  };
  return (
    <div className={styles.note} style={{ left, top }} role="note" aria-label={`About the place of ${nodeName(node)}`}>
      <p className={styles.reason}>{advice.reason}</p>
      {why !== '' && <p className={styles.why}>{why}</p>}
      <div className={styles.actions}>
        {parent !== undefined && (
          <Button tone="link" onClick={() => putRight(app, node.id)}>
            {parent === null ? 'Move it out of the frames' : `Move into ${nodeName(parent)}`}
          </Button>
        )}
        <Button tone="link" onClick={dismiss}>
          Leave it here
        </Button>
      </div>
      <span className={styles.close}>
        <IconButton label="Dismiss" onClick={dismiss}>
          <X size={14} aria-hidden />
        </IconButton>
      </span>
    </div>
  );
}

/** What the rule says that would report it; the rest is said by the reason alone. */
const WHY: Readonly<Record<PlaceAdvice['kind'], string>> = {
  network: firstSentence(needsNetwork.meta.why),
  nesting: firstSentence(wrongContainer.meta.why),
  cloud: firstSentence(wrongContainer.meta.why),
  scope: 'Drawn inside a region or a network it would seem to be lost with it, and to be reached from there only.',
  habit: '',
};

function firstSentence(text: string): string {
  return text.slice(0, text.indexOf('. ') + 1) || text;
}

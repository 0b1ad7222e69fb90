import type { ReactNode } from 'react';
import { nodeName } from '../../shared/catalog/node-name.ts';
import type { Answer } from '../../shared/commands/answer.ts';
import { useApp, useGesture } from '../app-context.tsx';
import { namesOfEnds } from '../gestures/split-target.ts';
import type { Gesture } from '../state/gesture.ts';
import { useCanvas, useHand } from './canvas-context.tsx';
import { changedTarget } from './drop-highlight.tsx';
import type { LiveDiagram } from './live-diagram.ts';
import styles from './reason.module.css';

/** Which frame takes what is dragged, and why it may not, or why a cloud would not have it so. */
export function Reason(): ReactNode {
  const { live } = useCanvas();
  const answer = useGesture((gesture) => answerOf(live, gesture));
  const where = useGesture((gesture) => whereOf(live, gesture));
  const left = useGesture((gesture) => leftFrame(live, gesture));
  const reason = answer?.reason ?? '';
  if (where === '' && reason === '') return null;
  return <BesidePointer answer={answer?.answer ?? 'allow'} reason={reason} where={where} left={left} />;
}

interface BesidePointerProps {
  readonly answer: Answer['answer'];
  readonly reason: string;
  readonly where: string;
  /** The name of the frame that is left; empty: none is. */
  readonly left: string;
}

function BesidePointer({ answer, reason, where, left: leaves }: BesidePointerProps): ReactNode {
  const { surface } = useCanvas();
  const { capabilities } = useApp().host;
  const pointer = useHand((hand) => hand.pointer);
  const area = surface.current?.getBoundingClientRect();
  if (pointer === null || area === undefined) return null;
  const left = Math.min(pointer.x - area.x + 16, Math.max(8, area.width - 280));
  const top = Math.min(pointer.y - area.y + 20, Math.max(8, area.height - 64));
  return (
    <div className={`${styles.reason} ${styles[answer]}`} style={{ left, top }}>
      {where !== '' && <div className={styles.where}>{where}</div>}
      {reason}
      {leaves !== '' && (
        <div className={styles.hint}>
          {capabilities.isMac ? '⌘' : 'Ctrl'}: stay in {leaves}
        </div>
      )}
    </div>
  );
}

function answerOf(live: LiveDiagram, gesture: Gesture): Answer | null {
  if (gesture.kind === 'connect') return gesture.to === null ? null : gesture.answer;
  return changedTarget(live, gesture)?.answer ?? null;
}

/** "Into Public subnet", or "Between Orders and Database"; a frame that refuses takes nothing, and its reason says so. */
function whereOf(live: LiveDiagram, gesture: Gesture): string {
  const target = changedTarget(live, gesture);
  if (target?.answer.answer === 'refuse') return '';
  const splits = gesture.kind === 'place' || gesture.kind === 'move' ? gesture.splits : undefined;
  if (splits) return `Between ${namesOfEnds(live.view, splits)}`;
  if (target === null) return '';
  const parent = target.parentId === null ? undefined : live.view.nodes.get(target.parentId);
  if (parent !== undefined) return `Into ${nodeName(parent)}`;
  const left = leftFrame(live, gesture);
  return left === '' ? '' : `Out of ${left}`;
}

/** The name of the frame that all that is moved would leave. */
function leftFrame(live: LiveDiagram, gesture: Gesture): string {
  if (gesture.kind !== 'move' || changedTarget(live, gesture) === null) return '';
  const homes = new Set(gesture.ids.map((id) => live.view.nodes.get(id)?.parent ?? null));
  const [home] = homes;
  return homes.size > 1 || home === null || home === undefined ? '' : nodeName(home);
}

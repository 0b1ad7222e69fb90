import type { ReactNode } from 'react';
import type { Answer } from '../../shared/commands/answer.ts';
import { useGesture } from '../app-context.tsx';
import type { Gesture } from '../state/gesture.ts';
import { useCanvas, useHand } from './canvas-context.tsx';
import { changedTarget } from './drop-highlight.tsx';
import type { LiveDiagram } from './live-diagram.ts';
import styles from './reason.module.css';

/** Why what is under the pointer may not take what is dragged, or why a cloud would not have it so. */
export function Reason(): ReactNode {
  const { live } = useCanvas();
  const answer = useGesture((gesture) => answerOf(live, gesture));
  return answer === null || answer.reason === '' ? null : <BesidePointer answer={answer} />;
}

function BesidePointer({ answer }: { readonly answer: Answer }): ReactNode {
  const { surface } = useCanvas();
  const pointer = useHand((hand) => hand.pointer);
  const area = surface.current?.getBoundingClientRect();
  if (pointer === null || area === undefined) return null;
  const left = Math.min(pointer.x - area.x + 16, Math.max(8, area.width - 280));
  const top = Math.min(pointer.y - area.y + 20, Math.max(8, area.height - 64));
  const tone = answer.answer === 'refuse' ? styles.refuse : styles.advise;
  return (
    <div className={`${styles.reason} ${tone}`} style={{ left, top }}>
      {answer.reason}
    </div>
  );
}

function answerOf(live: LiveDiagram, gesture: Gesture): Answer | null {
  if (gesture.kind === 'connect') return gesture.to === null ? null : gesture.answer;
  return changedTarget(live, gesture)?.answer ?? null;
}

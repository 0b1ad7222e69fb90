import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { SideView } from '../../shared/catalog/side-view.ts';
import type { PresentStore } from './present-state.ts';
import type { PresentStep } from './present-steps.ts';
import styles from './presentation.module.css';

interface PresentMarksProps {
  readonly store: PresentStore;
  readonly step: PresentStep;
  readonly view: SideView;
}

/** What leads the eye: the rest of the picture steps back behind a slide, a ring is round the callout, a dot follows the hand. */
export function PresentMarks({ store, step, view }: PresentMarksProps): ReactNode {
  const { x, y, zoom } = useStore(store, (state) => state.viewport);
  const isLit = step.kind === 'slide' || step.kind === 'frame';
  const callout = step.kind === 'callout' && step.id !== null ? view.nodes.get(step.id)?.frame : undefined;
  const at = ({ x: left, y: top, width, height }: PresentStep['rect']) => ({
    transform: `translate(${left * zoom + x}px, ${top * zoom + y}px)`,
    width: width * zoom,
    height: height * zoom,
  });
  return (
    <>
      {isLit && <div className={styles.light} style={at(step.rect)} />}
      {callout !== undefined && <div className={styles.ring} style={at(callout)} />}
      <Laser store={store} />
    </>
  );
}

function Laser({ store }: { readonly store: PresentStore }): ReactNode {
  const isOn = useStore(store, ({ hasLaser }) => hasLaser);
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOn) return;
    const onMove = ({ clientX, clientY }: PointerEvent): void => {
      if (dot.current === null) return;
      dot.current.style.transform = `translate(${clientX}px, ${clientY}px)`;
      dot.current.style.opacity = '1';
    };
    window.addEventListener('pointermove', onMove);
    return () => window.removeEventListener('pointermove', onMove);
  }, [isOn]);
  return isOn ? <div ref={dot} className={styles.laser} /> : null;
}

import { type ReactNode, type RefObject, useEffect, useId, useMemo, useRef } from 'react';
import { counted } from '../../shared/counted.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { liveDiagram } from '../canvas/live-diagram.ts';
import { countsText, fullCountsText } from '../flip/severity-counts.ts';
import { CloudDot } from '../ui/cloud-dot.tsx';
import { steerPane } from './pane-keys.ts';
import { SidePicture } from './side-picture.tsx';
import { SideRings } from './side-rings.tsx';
import { useSplit, useSplitState } from './split-context.tsx';
import styles from './split-pane.module.css';
import { resizeTo } from './split-state.ts';
import { usePanePointer } from './use-pane-pointer.ts';

/** One side of the diagram, with its name and what was found on it. */
export function SplitPane({ side }: { readonly side: Side }): ReactNode {
  const split = useSplit();
  const { sides } = split.differences;
  const own = sides[side];
  const other = sides[side === 'aws' ? 'azure' : 'aws'];
  const live = useMemo(() => liveDiagram(own.view, { kind: 'none' }), [own.view]);
  const area = useRef<HTMLDivElement>(null);
  const title = useId();
  usePaneSize(area);
  usePanePointer(area, own, other);
  const isHovering = useSplitState(({ hovered }) => hovered?.side === side);
  return (
    <section className={styles.pane} aria-labelledby={title}>
      <h3 className={styles.head} id={title}>
        <CloudDot side={side} />
        {SIDE_NAMES[side]}
        <span className={styles.counts} title={fullCountsText(own.summary)}>
          {countsText(own.summary)}
        </span>
      </h3>
      <div
        ref={area}
        className={styles.area}
        data-hovering={isHovering || undefined}
        data-split-side={side}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes all keys itself, as the canvas does.
        tabIndex={0}
        role="application"
        aria-label={`${SIDE_NAMES[side]}, ${counted(own.view.nodes.size, 'element', 'elements')}`}
        aria-description="Tab goes from element to element, arrows move the view, Enter opens the editor, F6 leads to the next part."
        onKeyDown={(event) => {
          if (!steerPane(event, split, own)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <SidePicture own={own} other={other} live={live} />
        <SideRings own={own} other={other} live={live} />
      </div>
    </section>
  );
}

function usePaneSize(area: RefObject<HTMLElement | null>): void {
  const { store, content } = useSplit();
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      const { size } = store.getState();
      // The two differ by a pixel where the window is odd.
      const isSame = Math.abs(size.width - width) <= 1 && Math.abs(size.height - height) <= 1;
      if (!isSame) resizeTo(store, { width, height }, content);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [area, store, content]);
}

import { PreviewCard } from '@base-ui/react/preview-card';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import type { FindingSummary } from '../../shared/validation/summary.ts';
import { useApp, useEditor, useFindings } from '../app-context.tsx';
import { flipNow } from '../flip/flip-now.ts';
import { FlipPreview } from '../flip/flip-preview.tsx';
import { countsText, differenceText, fullCountsText } from '../flip/severity-counts.ts';
import { CloudDot } from '../ui/cloud-dot.tsx';
import styles from './side-switch.module.css';

const SIDES = ['aws', 'azure'] as const;
const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

/** The two clouds, each with what it brings; a press anywhere on the one that is not shown turns the diagram. */
export function SideSwitch(): ReactNode {
  const app = useApp();
  const shown = useEditor(({ history }) => history.present.provider);
  const [looked, setLooked] = useState<Side | null>(null);
  const summaries = { aws: useSummaryOf('aws'), azure: useSummaryOf('azure') };
  const group = useRef<HTMLDivElement>(null);
  // What a flip did is said by its notice: no card comes over that until the hand goes away and comes back.
  const hasFlipped = useRef(false);

  const flip = (): void => {
    setLooked(null);
    hasFlipped.current = true;
    flipNow(app);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!ARROWS.includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    flip();
    group.current?.querySelector<HTMLElement>(`[data-side=${otherSide(shown)}]`)?.focus();
  };

  return (
    <div
      className={styles.switch}
      role="radiogroup"
      aria-label="Cloud"
      data-shown={shown}
      ref={group}
      onPointerLeave={() => {
        hasFlipped.current = false;
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) hasFlipped.current = false;
      }}
    >
      <span className={styles.thumb} aria-hidden />
      {SIDES.map((side) => (
        <PreviewCard.Root
          key={side}
          open={looked === side}
          onOpenChange={(open) => {
            if (!(open && hasFlipped.current)) setLooked((before) => (open ? side : before === side ? null : before));
          }}
        >
          <PreviewCard.Trigger
            delay={350}
            render={
              <button
                type="button"
                role="radio"
                data-side={side}
                className={styles.side}
                aria-checked={side === shown}
                tabIndex={0}
                onClick={() => side !== shown && flip()}
                onKeyDown={onKeyDown}
              />
            }
          >
            <SideFace side={side} isShown={side === shown} summaries={summaries} />
          </PreviewCard.Trigger>
          <PreviewCard.Portal>
            <PreviewCard.Positioner sideOffset={12} className={styles.positioner}>
              <PreviewCard.Popup
                className={styles.popup}
                role="dialog"
                aria-label={side === shown ? SIDE_NAMES[side] : `A flip to ${SIDE_NAMES[side]}`}
              >
                {side === shown ? (
                  <p className={styles.shown}>Shown: {fullCountsText(summaries[side])}</p>
                ) : (
                  <FlipPreview to={side} onOpenReport={() => setLooked(null)} />
                )}
              </PreviewCard.Popup>
            </PreviewCard.Positioner>
          </PreviewCard.Portal>
        </PreviewCard.Root>
      ))}
    </div>
  );
}

interface SideFaceProps {
  readonly side: Side;
  readonly isShown: boolean;
  readonly summaries: Readonly<Record<Side, FindingSummary>>;
}

function SideFace({ side, isShown, summaries }: SideFaceProps): ReactNode {
  const own = summaries[side];
  const difference = differenceText(summaries[otherSide(side)], own);
  const spoken = isShown ? fullCountsText(own) : `${difference} against the side shown: ${fullCountsText(own)}`;
  return (
    <>
      <CloudDot side={side} />
      <span className={styles.name}>{SIDE_NAMES[side]}</span>
      <span className={styles.counts} aria-hidden>
        {isShown ? countsText(own) : difference}
      </span>
      <span className={styles.spoken}>{spoken}</span>
    </>
  );
}

/** By the side itself: the findings are a moment behind the diagram, and must not be taken for the other side's. */
function useSummaryOf(side: Side): FindingSummary {
  return useFindings(({ diagram, summaryHere, summaryThere }) =>
    diagram.provider === side ? summaryHere : summaryThere,
  );
}

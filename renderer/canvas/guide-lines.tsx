import type { ReactNode } from 'react';
import { useGesture } from '../app-context.tsx';
import type { Guide } from '../gestures/guides.ts';
import styles from './overlay.module.css';
import { useZoom } from './use-transform.ts';

/** What the dragged thing is in line with, and the distances that it makes equal. As thick, and as large, at every zoom. */
export function GuideLines(): ReactNode {
  const guides = useGesture((gesture) => ('guides' in gesture ? (gesture.guides ?? NONE) : NONE));
  const zoom = useZoom();
  return guides.map((guide) =>
    guide.kind === 'line' ? (
      <path key={keyOf(guide)} className={styles.guide} data-guide="line" d={across(guide, guide.at)} />
    ) : (
      <Gap key={keyOf(guide)} guide={guide} zoom={zoom} />
    ),
  );
}

const NONE: readonly Guide[] = [];

function Gap({ guide, zoom }: { readonly guide: Guide; readonly zoom: number }): ReactNode {
  const { axis, at, from, to } = guide;
  const tick = 4 / zoom;
  const isX = axis === 'x';
  const ends = [from, to].map((end) =>
    isX ? `M${end} ${at - tick}V${at + tick}` : `M${at - tick} ${end}H${at + tick}`,
  );
  const middle = (from + to) / 2;
  const text = String(Math.round((to - from) * 10) / 10);
  const [width, height] = [(text.length * 6.5 + 8) / zoom, 16 / zoom];
  const [x, y] = isX ? [middle, at - 14 / zoom] : [at + width / 2 + 8 / zoom, middle];
  return (
    <g data-guide="gap">
      <path className={styles.guide} d={`${isX ? `M${from} ${at}H${to}` : `M${at} ${from}V${to}`}${ends.join('')}`} />
      <rect
        className={styles.guideGround}
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx={3 / zoom}
      />
      <text className={styles.guideText} x={x} y={y + 4 / zoom} fontSize={11 / zoom}>
        {text}
      </text>
    </g>
  );
}

/** Across the axis that it holds a place on. */
function across({ axis, from, to }: Guide, at: number): string {
  return axis === 'x' ? `M${at} ${from}V${to}` : `M${from} ${at}H${to}`;
}

function keyOf({ kind, axis, at, from }: Guide): string {
  return `${kind} ${axis} ${at} ${from}`;
}

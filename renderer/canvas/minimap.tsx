import { type ReactFlowState, useReactFlow, useStoreApi } from '@xyflow/react';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { inflate, type Rect } from '../../shared/scene/geometry.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { useApp } from '../app-context.tsx';
import { useTheme } from '../ui/theme.ts';
import { useCanvas } from './canvas-context.tsx';
import { contentRect } from './content-rect.ts';
import styles from './minimap.module.css';
import { type MapScale, mapScale, paintMinimap } from './paint-minimap.ts';

const WIDTH = 148;
const HEIGHT = 88;

/** The whole diagram in small, and what of it is in view; a press or drag goes there. */
export function Minimap(): ReactNode {
  const app = useApp();
  const { live } = useCanvas();
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = THEMES[useTheme()];
  const { layout } = live;
  const content = useMemo(() => contentRect(layout), [layout]);
  const whole = useMemo(() => inflate(content ?? EMPTY, 40), [content]);
  const scale = useMemo(() => mapScale(whole, WIDTH, HEIGHT), [whole]);
  const flow = useStoreApi();
  const { setViewport } = useReactFlow();
  const map = useNeeded(content);
  useLayoutEffect(() => {
    if (canvas.current !== null) paintMinimap(canvas.current, layout, scale, theme);
  }, [layout, scale, theme]);

  const go = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.buttons !== 1) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { transform, width, height } = flow.getState();
    const zoom = transform[2];
    const at = { x: (event.clientX - left) / scale.zoom - scale.x, y: (event.clientY - top) / scale.zoom - scale.y };
    void setViewport({ x: width / 2 - at.x * zoom, y: height / 2 - at.y * zoom, zoom });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // It leads on, not from element to element.
    if (event.key === 'Tab') event.stopPropagation();
    const port = app.canvas.current;
    if (port === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const moves = MOVES[event.key];
    if (moves !== undefined) port.pan(...moves);
    else if (event.key === '+' || event.key === '=') void port.zoomIn();
    else if (event.key === '-') void port.zoomOut();
    else if (event.key === 'Home') void port.fit();
    else if (event.key === 'Escape') port.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={map}
      className={styles.map}
      style={{ width: WIDTH, height: HEIGHT }}
      role="application"
      aria-label="Overview"
      aria-description="The arrow keys move the view, plus and minus zoom, Home shows the whole diagram."
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys are its own
      tabIndex={0}
      data-of-the-view
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      <canvas ref={canvas} className={styles.picture} style={{ width: WIDTH, height: HEIGHT }} />
      <InView scale={scale} />
    </div>
  );
}

/** While all is in view it has nothing to tell, and would lie on a corner of the diagram. */
function useNeeded(content: Rect | undefined): RefObject<HTMLDivElement | null> {
  const map = useRef<HTMLDivElement>(null);
  const flow = useStoreApi();
  useLayoutEffect(() => {
    const follow = (): void => {
      map.current?.toggleAttribute('data-needless', isAllInView(flow.getState(), content));
    };
    follow();
    return flow.subscribe(follow);
  }, [flow, content]);
  return map;
}

function isAllInView({ transform: [x, y, zoom], width, height }: ReactFlowState, content: Rect | undefined): boolean {
  if (content === undefined) return true;
  const [left, top] = [content.x * zoom + x, content.y * zoom + y];
  return left >= 0 && top >= 0 && left + content.width * zoom <= width && top + content.height * zoom <= height;
}

/** Of the width and height of what is in view. */
const MOVES: Readonly<Record<string, readonly [across: number, down: number] | undefined>> = {
  ArrowLeft: [-0.25, 0],
  ArrowRight: [0.25, 0],
  ArrowUp: [0, -0.25],
  ArrowDown: [0, 0.25],
};

/** It follows the view without being rendered anew. */
function InView({ scale }: { readonly scale: MapScale }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const flow = useStoreApi();
  useLayoutEffect(() => {
    const follow = (): void => {
      if (box.current !== null) place(box.current, flow.getState(), scale);
    };
    follow();
    return flow.subscribe(follow);
  }, [flow, scale]);
  return <div ref={box} className={styles.view} />;
}

function place(box: HTMLElement, { transform: [x, y, zoom], width, height }: ReactFlowState, scale: MapScale): void {
  const left = Math.max(0, (-x / zoom + scale.x) * scale.zoom);
  const top = Math.max(0, (-y / zoom + scale.y) * scale.zoom);
  const right = Math.min(WIDTH, ((width - x) / zoom + scale.x) * scale.zoom);
  const bottom = Math.min(HEIGHT, ((height - y) / zoom + scale.y) * scale.zoom);
  box.hidden = right <= left || bottom <= top;
  box.style.translate = `${left}px ${top}px`;
  box.style.width = `${right - left}px`;
  box.style.height = `${bottom - top}px`;
}

const EMPTY = { x: -200, y: -120, width: 400, height: 240 };

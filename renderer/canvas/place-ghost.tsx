import { type ReactNode, useMemo } from 'react';
import { type Catalog, serviceOf } from '../../shared/catalog/catalog.ts';
import { drawnSize, ICON_FRAME } from '../../shared/catalog/drawn-size.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { createDiagram, createNode } from '../../shared/document/create.ts';
import type { Side } from '../../shared/document/schema.ts';
import { drawScene } from '../../shared/scene/draw-scene.ts';
import { iconSquare } from '../../shared/scene/geometry-node.ts';
import { arrowhead, roundedPath } from '../../shared/scene/geometry-path.ts';
import type { Primitive } from '../../shared/scene/scene.ts';
import { isDarkTheme, type ThemeName } from '../../shared/scene/theme.ts';
import { useApp, useDiagram, useGesture } from '../app-context.tsx';
import { saidOf } from '../palette/said-of.ts';
import { useTheme } from '../ui/theme.ts';
import { useCanvas } from './canvas-context.tsx';
import { Drawing } from './drawing.tsx';
import { liveGeometry } from './live-diagram.ts';
import styles from './overlay.module.css';
import type { Place } from './place-at.ts';
import { previewRoute } from './preview-route.ts';
import { connectionPath, ringPath } from './ring-path.ts';
import { useZoom } from './use-transform.ts';

/** A service on its way to the canvas, drawn as it will be. */
export function PlaceGhost(): ReactNode {
  const place = useGesture((now) => (now.kind === 'place' ? now : null));
  if (place === null) return null;
  return (
    <>
      {place.from !== undefined && <Line from={place.from} to={place} />}
      {place.takes !== undefined && <Taken ids={place.takes} />}
      <Ghost place={place} />
    </>
  );
}

function Ghost({ place: { serviceId, called, frame } }: { readonly place: Place }): ReactNode {
  const { catalog } = useApp();
  const theme = useTheme();
  const side = useDiagram().provider;
  const { width, height } = frame;
  const primitives = useMemo(
    () => ghostOf(catalog, side, { serviceId, called }, { width, height }, theme),
    [catalog, side, serviceId, called, width, height, theme],
  );
  return (
    <g className={styles.ghost} data-ghost={serviceId} transform={`translate(${frame.x} ${frame.y})`}>
      <Drawing primitives={primitives} isDark={isDarkTheme(theme)} />
    </g>
  );
}

/** The connection that what is placed or moved will be put into. */
export function SplitLine(): ReactNode {
  const { live } = useCanvas();
  const connectionId = useGesture((now) =>
    now.kind === 'place' || now.kind === 'move' ? now.splits?.connectionId : undefined,
  );
  if (connectionId === undefined) return null;
  return (
    <path className={styles.splitLine} d={connectionPath(live, new Set([connectionId]))} data-splits={connectionId} />
  );
}

/** What the frame that is being drawn will hold. */
function Taken({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const { live } = useCanvas();
  const zoom = useZoom();
  return <path className={styles.hovered} d={ringPath(live, new Set(ids), zoom)} />;
}

/** The connection that comes with it. */
function Line({ from, to: { serviceId, frame } }: { readonly from: string; readonly to: Place }): ReactNode {
  const { live } = useCanvas();
  const { catalog } = useApp();
  const start = liveGeometry(live, from)?.core;
  if (start === undefined) return null;
  const isIcon = drawnSize(serviceOf(catalog, serviceId)) === ICON_FRAME;
  const points = previewRoute(start, isIcon ? iconSquare(frame) : frame);
  const [before, tip] = points.slice(-2);
  if (before === undefined || tip === undefined) return null;
  return (
    <>
      <path className={styles.preview} d={roundedPath(points)} />
      <path className={styles.previewHead} d={arrowhead(before, tip)} />
    </>
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The picture of a diagram that holds nothing else. */
function ghostOf(
  catalog: Catalog,
  side: Side,
  { serviceId, called }: { readonly serviceId: string; readonly called: string | undefined },
  size: Size,
  theme: ThemeName,
): readonly Primitive[] {
  // A text without a word could not be seen.
  const service = serviceOf(catalog, serviceId);
  const said = saidOf(service, called) ?? { label: serviceId === 'neutral.text' ? service.shortName : '' };
  const ghost = createNode('ghost', serviceId, { x: 0, y: 0, ...size }, said);
  return drawScene(viewSide(createDiagram(side, { nodes: { ghost } }), side, catalog), { theme }).primitives;
}

import type { ReactNode } from 'react';
import { createConnection } from '../../shared/document/create.ts';
import type { Connection, Point } from '../../shared/document/schema.ts';
import { holdsPoint } from '../../shared/scene/geometry.ts';
import type { NodeGeometry } from '../../shared/scene/geometry-node.ts';
import { arrowhead, roundedPath } from '../../shared/scene/geometry-path.ts';
import { loopRoute } from '../../shared/scene/loop-route.ts';
import { routeAgain } from '../../shared/scene/routing/route-again.ts';
import { useGesture } from '../app-context.tsx';
import { portsOf } from '../gestures/ports-of.ts';
import type { Gesture } from '../state/gesture.ts';
import { useCanvas } from './canvas-context.tsx';
import { type LiveDiagram, liveGeometry } from './live-diagram.ts';
import styles from './overlay.module.css';
import { previewRoute } from './preview-route.ts';
import { ringPath } from './ring-path.ts';
import { useZoom } from './use-transform.ts';

type Connect = Extract<Gesture, { kind: 'connect' }>;

/** The connection that is being drawn, what it would end at, and the sides at which it could be held there. */
export function ConnectPreview(): ReactNode {
  const { live } = useCanvas();
  const gesture = useGesture((now) => (now.kind === 'connect' ? now : null));
  const zoom = useZoom();
  if (gesture === null) return null;
  const points = pointsOf(live, gesture);
  const [before, tip] = points.slice(-2);
  const tone = gesture.answer?.answer ?? 'allow';
  const target = gesture.to === null ? undefined : liveGeometry(live, gesture.to);
  return (
    <>
      {gesture.to !== null && <path className={styles[tone]} d={ringPath(live, new Set([gesture.to]), zoom)} />}
      {before !== undefined && tip !== undefined && (
        <>
          <path className={styles.preview} d={roundedPath(points)} />
          <path className={styles.previewHead} d={arrowhead(before, tip)} />
        </>
      )}
      {target !== undefined && gesture.to !== gesture.from && (
        <Ports geometry={target} chosen={gesture.port ?? null} zoom={zoom} />
      )}
    </>
  );
}

interface PortsProps {
  readonly geometry: NodeGeometry;
  readonly chosen: string | null;
  readonly zoom: number;
}

function Ports({ geometry, chosen, zoom }: PortsProps): ReactNode {
  if (geometry.form === 'point') return null;
  return portsOf(geometry).map(({ port, at }) => (
    <circle
      key={port}
      className={port === chosen ? styles.chosenPort : styles.port}
      data-port={port}
      cx={at.x}
      cy={at.y}
      r={(port === chosen ? 6 : 4) / zoom}
    />
  ));
}

/** As it would be drawn; over nothing a plain way to the pointer. */
function pointsOf(live: LiveDiagram, gesture: Connect): readonly Point[] {
  const fixed = liveGeometry(live, gesture.from);
  if (fixed === undefined) return [];
  const isStart = gesture.reconnects?.end === 'from';
  const plain = (): readonly Point[] => {
    const target = gesture.to === null ? undefined : liveGeometry(live, gesture.to);
    const drawn = previewRoute(fixed.core, target?.core ?? gesture.at);
    return isStart ? [...drawn].reverse() : drawn;
  };
  // Begun by key it leads nowhere yet.
  if (gesture.to === null) return holdsPoint(fixed.core, gesture.at) ? [] : plain();
  if (gesture.to === gesture.from) return loopAt(live, fixed);
  const [from, to] = isStart ? [gesture.to, gesture.from] : [gesture.from, gesture.to];
  return routedBetween(live, from, to, gesture) ?? plain();
}

/** Around those that are there. */
function loopAt({ view, layout }: LiveDiagram, geometry: NodeGeometry): readonly Point[] {
  const { id } = geometry;
  const loops = view.outgoing(id).filter(({ to, corners }) => to === id && corners.length === 0);
  return loopRoute(layout, geometry, loops.length);
}

function routedBetween(live: LiveDiagram, from: string, to: string, gesture: Connect): readonly Point[] | undefined {
  const { view, layout } = live;
  const [source, target] = [view.nodes.get(from), view.nodes.get(to)];
  if (source === undefined || target === undefined) return undefined;
  const { reconnects, port } = gesture;
  const known = reconnects && view.diagram.connections[reconnects.id];
  const end = reconnects?.end ?? 'to';
  const connection: Connection = { ...(known ?? createConnection(PREVIEW, from, to)), ...withPort(known, end, port) };
  const line = { connection, from, to, source, target, through: [], corners: [] };
  return routeAgain(layout, view, new Map(), [line]).get(line);
}

/** No element can have this id. */
const PREVIEW = '#preview';

function withPort(
  known: Connection | undefined,
  end: 'from' | 'to',
  port: Connect['port'],
): Pick<Connection, 'fromPort' | 'toPort'> {
  const held = port ?? undefined;
  return end === 'from' ? { fromPort: held, toPort: known?.toPort } : { fromPort: known?.fromPort, toPort: held };
}

import { inflate } from '../../shared/scene/geometry.ts';
import { roundedPath } from '../../shared/scene/geometry-path.ts';
import { uncovered } from '../../shared/scene/line-gaps.ts';
import { type LiveDiagram, liveGeometry } from './live-diagram.ts';
import { liveLabel, liveRoute } from './live-routes.ts';

/** Screen pixels between an icon and the middle of the ring around it: two pixels wide, it starts three outside. */
const OUTSIDE = 4;

/** Rings around the nodes among these, as one path of rounded rectangles. */
export function ringPath(live: LiveDiagram, ids: ReadonlySet<string>, zoom: number): string {
  let d = '';
  for (const id of ids) {
    const geometry = liveGeometry(live, id);
    if (geometry === undefined) continue;
    const { x, y, width, height } = inflate(geometry.core, OUTSIDE / zoom);
    const radius = Math.min((geometry.form === 'icon' ? 8 : 6) / zoom, 8, width / 2);
    d += rounded(x, y, width, height, radius);
  }
  return d;
}

/** The lines of the connections among these. */
export function connectionPath(live: LiveDiagram, ids: ReadonlySet<string>): string {
  let d = '';
  for (const routed of live.layout.routes.connections) {
    if (!ids.has(routed.view.connection.id)) continue;
    const now = liveRoute(live, routed);
    const label = liveLabel(live, routed, now);
    // The words stay legible.
    for (const run of uncovered(now.points, label === undefined ? [] : [label.rect])) d += roundedPath(run);
  }
  return d;
}

function rounded(x: number, y: number, width: number, height: number, r: number): string {
  const across = width - 2 * r;
  const down = height - 2 * r;
  return `M${x + r} ${y}h${across}q${r} 0 ${r} ${r}v${down}q0 ${r} ${-r} ${r}h${-across}q${-r} 0 ${-r} ${-r}v${-down}q0 ${-r} ${r} ${-r}z`;
}

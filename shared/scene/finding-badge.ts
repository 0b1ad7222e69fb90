import type { Point } from '../document/schema.ts';
import type { Finding, Severity } from '../validation/finding.ts';
import { SEVERITIES } from '../validation/finding.ts';
import { inflate, rightOf } from './geometry.ts';
import type { NodeGeometry } from './geometry-node.ts';
import type { PlacedLabel } from './label-place.ts';
import { roundedRect, texts } from './primitives.ts';
import type { RoutedConnection } from './routing/route-connections.ts';
import type { Primitive } from './scene.ts';
import { textWidth } from './text/text-width.ts';
import type { Theme } from './theme.ts';

export const BADGE_COUNT = { size: 10, weight: 600 } as const;
export const BADGE_SIZE = 17;
/** Of the count, below the middle. */
export const BADGE_BASELINE = 3.5;

export interface FindingCount {
  readonly count: number;
  readonly worst: Severity;
}

/**
 * How many findings each node and each connection has that nobody suppressed. `drawnAs` says what is drawn in place of an
 * element: what a collapsed frame hides counts for the frame.
 */
export function countByElement(
  findings: readonly Finding[],
  drawnAs: (id: string) => string = (id) => id,
): ReadonlyMap<string, FindingCount> {
  const counts = new Map<string, FindingCount>();
  for (const { nodes, connections, severity, suppressed } of findings) {
    if (suppressed !== null) continue;
    for (const id of new Set([...nodes, ...connections].map(drawnAs))) {
      const known = counts.get(id);
      const worst = known !== undefined && isWorse(known.worst, severity) ? known.worst : severity;
      counts.set(id, { count: (known?.count ?? 0) + 1, worst });
    }
  }
  return counts;
}

/** A counted badge at the upper right of the icon or container. */
export function findingBadge({ core, id }: NodeGeometry, count: FindingCount, theme: Theme): readonly Primitive[] {
  return badgeAt(id, { x: rightOf(core), y: core.y }, count, theme);
}

/** A counted badge on a connection. */
export function connectionBadge(
  { view, points }: RoutedConnection,
  label: PlacedLabel | undefined,
  count: FindingCount,
  theme: Theme,
): readonly Primitive[] {
  const at = connectionBadgePlace(points, label);
  return at === undefined ? [] : badgeAt(view.connection.id, at, count, theme);
}

/** Its middle: at the upper right of the label, else on the middle of the longest part of the line. */
export function connectionBadgePlace(points: readonly Point[], label: PlacedLabel | undefined): Point | undefined {
  // Beyond the padding of the label, so that no letter of it is hidden.
  if (label !== undefined) return { x: rightOf(label.rect) + 7, y: label.rect.y - 3 };
  let longest: Point | undefined;
  let most = -1;
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1], points[index]];
    if (from === undefined || to === undefined) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length <= most) continue;
    most = length;
    longest = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  }
  return longest;
}

export function badgeText({ count }: FindingCount): string {
  return count > 99 ? '99+' : String(count);
}

/** A longer count makes it wider. */
export function badgeWidth(count: FindingCount): number {
  return Math.max(BADGE_SIZE, textWidth(badgeText(count), BADGE_COUNT.size, BADGE_COUNT.weight) + 9);
}

function badgeAt(id: string, at: Point, count: FindingCount, theme: Theme): readonly Primitive[] {
  const { worst } = count;
  const width = badgeWidth(count);
  const badge = { x: at.x - width / 2, y: at.y - BADGE_SIZE / 2, width, height: BADGE_SIZE };
  const line = { text: badgeText(count), x: at.x, y: at.y + BADGE_BASELINE, width };
  const radius = (BADGE_SIZE / 2) * badgeRoundness(worst);
  return [
    roundedRect(id, inflate(badge, 2), { fill: theme.canvas, stroke: 'none', radius: radius + 2 }),
    roundedRect(id, badge, { fill: badgeColour(worst, theme), stroke: 'none', radius }),
    ...texts(id, [line], { ...BADGE_COUNT, fill: theme.onStatus, anchor: 'middle' }),
  ];
}

/** Colour never tells it alone: errors are round (1), warnings have rounded corners, notes nearly sharp ones. */
export function badgeRoundness(severity: Severity): number {
  if (severity === 'info') return 0.3;
  return severity === 'warning' ? 0.6 : 1;
}

function isWorse(a: Severity, b: Severity): boolean {
  return SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b);
}

export function badgeColour(severity: Severity, theme: Theme): string {
  if (severity === 'info') return theme.info;
  return severity === 'warning' ? theme.warn : theme.error;
}

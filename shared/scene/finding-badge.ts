import type { Finding, Severity } from '../validation/finding.ts';
import { SEVERITIES } from '../validation/finding.ts';
import { inflate, rightOf } from './geometry.ts';
import type { NodeGeometry } from './geometry-node.ts';
import { roundedRect, texts } from './primitives.ts';
import type { Primitive } from './scene.ts';
import { textWidth } from './text/text-width.ts';
import type { Theme } from './theme.ts';

const COUNT = { size: 10, weight: 600 } as const;
const SIZE = 17;

export interface FindingCount {
  readonly count: number;
  readonly worst: Severity;
}

/** How many findings each node has that nobody suppressed. */
export function countByNode(findings: readonly Finding[]): ReadonlyMap<string, FindingCount> {
  const counts = new Map<string, FindingCount>();
  for (const { nodes, severity, suppressed } of findings) {
    if (suppressed !== null) continue;
    for (const id of nodes) {
      const known = counts.get(id);
      const worst = known !== undefined && isWorse(known.worst, severity) ? known.worst : severity;
      counts.set(id, { count: (known?.count ?? 0) + 1, worst });
    }
  }
  return counts;
}

/** A counted badge at the upper right of the icon or container. */
export function findingBadge(
  geometry: NodeGeometry,
  { count, worst }: FindingCount,
  theme: Theme,
): readonly Primitive[] {
  const text = count > 99 ? '99+' : String(count);
  const width = Math.max(SIZE, textWidth(text, COUNT.size, COUNT.weight) + 9);
  const { core, id } = geometry;
  const badge = { x: rightOf(core) - width / 2, y: core.y - SIZE / 2, width, height: SIZE };
  const line = { text, x: badge.x + width / 2, y: badge.y + 12, width };
  const radius = (SIZE / 2) * badgeRoundness(worst);
  return [
    roundedRect(id, inflate(badge, 2), { fill: theme.canvas, stroke: 'none', radius: radius + 2 }),
    roundedRect(id, badge, { fill: badgeColour(worst, theme), stroke: 'none', radius }),
    ...texts(id, [line], { ...COUNT, fill: theme.onStatus, anchor: 'middle' }),
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

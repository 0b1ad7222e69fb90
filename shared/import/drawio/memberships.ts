import { type Catalog, serviceOf } from '../../catalog/catalog.ts';
import type { Nesting } from './nest.ts';
import { encloses, type Shape } from './shape.ts';

/** What a drawing says by overlapping frames: a node has one parent, but stands in all of them. */
export interface Membership {
  readonly zones: readonly string[];
  /** Shape ids. */
  readonly subnets: readonly string[];
  readonly memberOf: readonly string[];
}

const NOTHING: Membership = { zones: [], subnets: [], memberOf: [] };
const GROUPS = ['scaling-group', 'security-group', 'resource-group'];

/**
 * Frames that a shape stands in without being drawn in them: an Auto Scaling group's box crosses the zones and subnets of its
 * instances. For a scaling group itself the zones and subnets that its box crosses count too.
 */
export function membershipsOf(
  frames: readonly Shape[],
  nesting: Nesting,
  catalog: Catalog,
): (shape: Shape) => Membership {
  const traitsOf = (shape: Shape): readonly string[] => serviceOf(catalog, shape.service ?? 'neutral.box').traits;
  const zones = frames.filter((frame) => traitsOf(frame).includes('zone') && frame.label !== '');
  const subnets = frames.filter((frame) => traitsOf(frame).includes('subnet'));
  const groups = frames.filter((frame) => traitsOf(frame).some((trait) => GROUPS.includes(trait)));
  if (zones.length + subnets.length + groups.length === 0) return () => NOTHING;
  return (shape) => {
    if (shape.service === undefined || shape.service.startsWith('neutral.')) return NOTHING;
    const around = ancestors(shape.id, nesting);
    const traits = traitsOf(shape);
    const isScalingGroup = traits.includes('scaling-group');
    const standsIn = (frame: Shape): boolean =>
      frame.id !== shape.id &&
      !around.has(frame.id) &&
      !ancestors(frame.id, nesting).has(shape.id) &&
      encloses(frame.box, shape.box, 4);
    const crosses = (frame: Shape): boolean => standsIn(frame) || (isScalingGroup && doesCross(frame, shape));
    const isFrame = shape.role === 'group' && !isScalingGroup;
    return {
      zones: [
        ...new Set(
          zones.filter(isFrame ? standsIn : crosses).map((zone) => zone.label.split('\n')[0]?.slice(0, 80) ?? ''),
        ),
      ].slice(0, 20),
      subnets: isFrame
        ? []
        : subnets
            .filter(crosses)
            .map((subnet) => subnet.id)
            .slice(0, 200),
      memberOf: isFrame
        ? []
        : groups
            .filter(standsIn)
            .map((group) => group.id)
            .slice(0, 200),
    };
  };
}

/** True if a good part of the crossing lies in the frame, not just a touching edge. */
function doesCross(frame: Shape, shape: Shape): boolean {
  const a = frame.box;
  const b = shape.box;
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > Math.min(a.width, b.width) * 0.25 && height > Math.min(a.height, b.height) * 0.25;
}

function ancestors(id: string, nesting: Nesting): ReadonlySet<string> {
  const found = new Set<string>();
  for (let parent = nesting.get(id); parent !== null && parent !== undefined; parent = nesting.get(parent)) {
    if (found.has(parent)) break;
    found.add(parent);
  }
  return found;
}

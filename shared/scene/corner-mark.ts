import type { ViewNode } from '../catalog/side-view.ts';
import type { ContainerLook } from './container-look.ts';
import type { Rect } from './geometry.ts';
import { roundedRect } from './primitives.ts';
import type { PathPrimitive, Primitive } from './scene.ts';
import type { Theme } from './theme.ts';

/** The room that it takes at the upper left corner. */
export const CORNER_MARK = 20;
/** Smaller frames have no room for it beside their title. */
const LEAST = { width: 64, height: 40 };
/** Azure's icons are pictures without a ground of their own: they stand off the border. */
const INSET = { at: 4, size: 15 };

/** Frames that mean what their title says. */
const PLAIN: ReadonlySet<string> = new Set(['neutral.frame', 'neutral.box']);

/**
 * A container shows what it is at its corner, as AWS draws its groups: the service's icon, or the lock of a private subnet and
 * the open one of a public subnet. So colour never tells it alone.
 */
export function hasCornerMark(viewNode: ViewNode): boolean {
  const { service, frame } = viewNode;
  if (service.container === undefined || frame.height < LEAST.height || frame.width < LEAST.width) return false;
  return (service.icon !== null && !PLAIN.has(service.id)) || lockOf(viewNode) !== undefined;
}

export function cornerMark(viewNode: ViewNode, core: Rect, look: ContainerLook, theme: Theme): readonly Primitive[] {
  if (!hasCornerMark(viewNode)) return [];
  const { id, service } = viewNode;
  const lock = lockOf(viewNode);
  if (lock !== undefined) return lockMark(id, core, lock === 'public', look, theme);
  if (service.icon === null) return [];
  const isFlush = service.provider === 'aws';
  const at = isFlush ? 1 : INSET.at;
  const size = isFlush ? CORNER_MARK : INSET.size;
  return [{ kind: 'icon', element: id, icon: service.icon, x: core.x + at, y: core.y + at, size, ink: look.title }];
}

function lockOf({ service, face }: ViewNode): 'public' | 'private' | undefined {
  if (service.container?.style === 'public-subnet') return 'public';
  if (service.container?.style === 'private-subnet') return 'private';
  const { visibility } = face.properties;
  if (service.container?.style !== 'subnet') return undefined;
  return visibility === 'public' || visibility === 'private' ? visibility : undefined;
}

function lockMark(
  id: string,
  { x, y }: Rect,
  isOpen: boolean,
  look: ContainerLook,
  theme: Theme,
): readonly Primitive[] {
  const ground = roundedRect(
    id,
    { x: x + 1, y: y + 1, width: CORNER_MARK - 2, height: CORNER_MARK - 2 },
    { fill: look.stroke, stroke: 'none', radius: 2 },
  );
  const [left, right, top] = [x + 7, x + 13, y + 5];
  const shackle: PathPrimitive = {
    kind: 'path',
    element: id,
    d: `M${left} ${y + 9.5}L${left} ${top + 2.5}Q${left} ${top} ${x + 10} ${top}Q${right} ${top} ${right} ${top + 2.5}${isOpen ? '' : `L${right} ${y + 9.5}`}`,
    fill: 'none',
    stroke: theme.onStatus,
    strokeWidth: 1.4,
    dash: undefined,
  };
  const body = roundedRect(
    id,
    { x: x + 5.5, y: y + 9.5, width: 9, height: 6 },
    { fill: theme.onStatus, stroke: 'none', radius: 1 },
  );
  return [ground, shackle, body];
}

import type { SideView } from '../catalog/side-view.ts';
import { childrenOn } from '../document/containment.ts';
import { rectAround } from '../document/rectangles.ts';
import type { Frame, Node, Point } from '../document/schema.ts';
import { TITLE_TEXT } from '../scene/geometry-node.ts';
import { nodeLabel } from '../scene/node-label.ts';
import { textWidth } from '../scene/text/text-width.ts';
import { placeInColumns } from './columns.ts';
import { componentsOf, packComponents, sizeOf } from './components.ts';
import type { LayoutEngine } from './engine.ts';
import { type Extent, type Flow, flowOf, gridAbove, onStep } from './flow.ts';
import { type Gathered, gather } from './gather.ts';
import { placeInLayers } from './layers.ts';
import { type LayoutOptions, type Spacing, spacingOf } from './layout-options.ts';
import { type LevelLine, type Lines, linesByLevel, linesOf } from './lines-between.ts';
import { giveNotes, makeRoomForNotes } from './notes-beside.ts';
import { asTheyWere, type Part, zero } from './part.ts';
import { placeInRows, placeInStacks } from './rows.ts';
import { findSpans, frameOfSpan, type Spans } from './spans.ts';
import { groupZones } from './zone-rows.ts';

/** What is laid out: the diagram, what one frame holds, or some nodes of one frame as they are. */
export type LayoutScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'frame'; readonly id: string }
  | { readonly kind: 'nodes'; readonly ids: readonly string[] };

export interface LaidOutNode {
  readonly id: string;
  /** Absolute, in diagram pixels, on the side of the view. */
  readonly frame: Frame;
}

interface Task {
  readonly view: SideView;
  readonly options: LayoutOptions;
  readonly spacing: Spacing;
  readonly flow: Flow;
  readonly lines: Lines;
  readonly engine: LayoutEngine;
}

/**
 * New places for all nodes of the scope, from the inside out: what a frame holds is laid out in layers, what no line orders in
 * rows under them, zones under one another with the same columns; then the frame is drawn around it and is one thing for the
 * frame outside. The same diagram always gives the same places.
 */
export async function arrange(
  view: SideView,
  scope: LayoutScope,
  options: LayoutOptions,
  engine: LayoutEngine,
): Promise<readonly LaidOutNode[]> {
  const spacing = spacingOf(options.density);
  const flow = flowOf(options.direction, spacing);
  const top = nodesOf(view, scope);
  if (top.length === 0) return [];
  const gathered = gather(view, top, flow, scope.kind === 'nodes');
  const spans: Spans = scope.kind === 'nodes' ? new Map() : findSpans(view, gathered.byId.values());
  const placed = withoutSpans(gathered, spans);
  const between = linesOf(view, gathered.byId);
  const roots = giveNotes(scope.kind === 'nodes' ? placed.roots : groupZones(view, placed, between));
  const lines = linesByLevel(between);
  const task: Task = { view, options, spacing, flow, lines, engine };
  const before = rectAround(roots.map(({ was }) => was));
  const whole = await layOutLevel(task, null, [...roots]);
  const corner = cornerOf(scope, view, before, flow.frame(zero(), whole, whole));
  const places = placesOf(roots, whole, corner, flow);
  const spanning = [...spans].map(([{ id }, inside]) => ({
    id,
    frame: frameOfSpan(inside.flatMap((part) => places.drawn.get(part) ?? [])),
  }));
  return [...places.frames, ...spanning];
}

function withoutSpans({ roots, byId }: Gathered, spans: Spans): Gathered {
  for (const span of spans.keys())
    if (span.parent !== null) span.parent.children = span.parent.children.filter((part) => part !== span);
  return { roots: roots.filter((part) => !spans.has(part)), byId };
}

function nodesOf({ diagram, side }: SideView, scope: LayoutScope): readonly Node[] {
  if (scope.kind === 'all') return childrenOn(diagram, side).get(null) ?? [];
  const ids = scope.kind === 'frame' ? [scope.id] : scope.ids;
  return ids.flatMap((id) => {
    const node = Object.hasOwn(diagram.nodes, id) ? diagram.nodes[id] : undefined;
    return node === undefined ? [] : [node];
  });
}

/** The upper left corner stays where it was; a selection keeps its middle. */
function cornerOf(scope: LayoutScope, view: SideView, before: Frame, whole: Frame): Point {
  if (scope.kind === 'frame') return view.nodes.get(scope.id)?.frame ?? before;
  if (scope.kind === 'all') return { x: onStep(before.x), y: onStep(before.y) };
  return {
    x: onStep(before.x + (before.width - whole.width) / 2),
    y: onStep(before.y + (before.height - whole.height) / 2),
  };
}

/** Sizes the part and places all that it holds. */
async function layOutPart(task: Task, part: Part): Promise<void> {
  if (part.role === 'rows') return layOutRows(task, part);
  if (!part.isOpen) return;
  const { before, after } = task.flow.padding;
  const content = await layOutLevel(task, part, part.children);
  for (const child of part.children) {
    child.at.along += before.along;
    child.at.across += before.across;
  }
  const least = leastSize(task, part);
  part.size = {
    along: Math.max(least.along, gridAbove(content.along + before.along + after.along)),
    across: Math.max(least.across, gridAbove(content.across + before.across + after.across)),
  };
  part.frameSize = { ...part.size };
  part.meets = { along: onStep(part.size.along / 2), across: onStep(part.size.across / 2) };
}

async function layOutRows(task: Task, rows: Part): Promise<void> {
  if (task.options.keepOrder) rows.children = asTheyWere(rows.children);
  for (const row of rows.children) row.children = [...giveNotes(row.children)];
  const cells = rows.children.flatMap(({ children }) => children);
  await Promise.all(cells.map((cell) => layOutPart(task, cell)));
  for (const cell of cells) makeRoomForNotes(cell, task.flow);
  const lines = [rows, ...rows.children].flatMap((level) => task.lines.byLevel.get(level) ?? []);
  placeInColumns(rows, { ...task.spacing, view: task.view, lines, padding: task.flow.padding });
}

/** Places parts from the corner 0, 0; returns the size of all. */
async function layOutLevel(task: Task, level: Part | null, all: Part[]): Promise<Extent> {
  const { flow, spacing, options } = task;
  const given = giveNotes(all);
  const parts = options.keepOrder ? asTheyWere(given) : given;
  if (level !== null) level.children = [...parts];
  await Promise.all(parts.map((part) => layOutPart(task, part)));
  for (const part of parts) makeRoomForNotes(part, flow);
  const lines = task.lines.byLevel.get(level) ?? [];
  const { entered, left } = task.lines;
  const linked = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const reached = parts.filter((part) => !linked.has(part) && (entered.has(part) || left.has(part)));
  const isWithReached = linked.size > 0 && reached.length <= MOST_IN_A_LAYER;
  const connected = parts.filter((part) => linked.has(part) || (isWithReached && reached.includes(part)));
  const isPlaced =
    connected.length > 0 && (await placeConnected(task, { level, parts: connected, lines, isWithReached }));
  const placed = isPlaced ? connected : [];
  if (!isPlaced) placed.push(...placeInStacks(reached, spacing.gap));
  const loose = parts.filter((part) => !placed.includes(part));
  const { along, across } = sizeOf(placed);
  placeInRows(loose, { along: 0, across: placed.length > 0 ? across + spacing.gap : 0 }, along, spacing.gap);
  return sizeOf(parts);
}

interface Connected {
  readonly level: Part | null;
  readonly parts: readonly Part[];
  readonly lines: readonly LevelLine[];
  /** What only lines from outside lead to is among them. */
  readonly isWithReached: boolean;
}

/** In layers; what has nothing to do with one another side by side. False: the engine did not. */
async function placeConnected(task: Task, { level, parts, lines, isWithReached }: Connected): Promise<boolean> {
  const { options, spacing, engine } = task;
  const { entered, left } = task.lines;
  const [targets, sources] = [new Set(lines.map(({ to }) => to)), new Set(lines.map(({ from }) => from))];
  const isLevel = /right|left/.test(options.direction);
  const fromOutside = isWithReached ? parts.filter((part) => entered.has(part) && !targets.has(part)) : [];
  const toOutside = isWithReached
    ? parts.filter((part) => !entered.has(part) && left.has(part) && !sources.has(part))
    : [];
  const isTied = options.keepOrder || fromOutside.length + toOutside.length > 0;
  const components = isTied ? [parts] : componentsOf(parts, lines);
  const placed = await Promise.all(
    components.map((component, index) => {
      const own = new Set(component);
      return placeInLayers(
        {
          id: `${level?.id ?? 'all'} ${index}`,
          parts: component,
          lines: isTied ? lines : lines.filter(({ from }) => own.has(from)),
          entered: fromOutside,
          left: toOutside,
          options,
          spacing,
          isLevel,
        },
        engine,
      );
    }),
  );
  if (placed.includes(false)) return false;
  if (components.length > 1) packComponents(components, gridAbove(spacing.gap * 1.5), isLevel);
  return true;
}

/** More than these, that only lines from outside lead to, are a block of their own. */
const MOST_IN_A_LAYER = 6;

/** A title that is not cut off, unless it is very long. */
function leastSize({ view, flow }: Task, part: Part): Extent {
  const shown = view.nodes.get(part.id);
  const title = shown === undefined ? 0 : textWidth(nodeLabel(shown), TITLE_TEXT.size, TITLE_TEXT.weight);
  return flow.size({ width: gridAbove(Math.min(WIDEST_TITLE, title) + TITLE_ROOM), height: 0 });
}

const WIDEST_TITLE = 240;
/** Left and right of a title, with the picture at the corner. */
const TITLE_ROOM = 48;

interface Places {
  /** Absolute, frames before what they hold. */
  readonly frames: readonly LaidOutNode[];
  /** With names and notes. */
  readonly drawn: ReadonlyMap<Part, Frame>;
}

function placesOf(roots: readonly Part[], whole: Extent, corner: Point, flow: Flow): Places {
  const frames: LaidOutNode[] = [];
  const drawn = new Map<Part, Frame>();
  const absolute = (at: Extent, size: Extent): Frame => {
    const frame = flow.frame(at, size, whole);
    return { ...frame, x: frame.x + corner.x, y: frame.y + corner.y };
  };
  const add = (id: string, at: Extent, size: Extent): void => void frames.push({ id, frame: absolute(at, size) });
  const visit = (part: Part, from: Extent): void => {
    const at = {
      along: from.along + part.at.along + part.frameAt.along,
      across: from.across + part.at.across + part.frameAt.across,
    };
    const start = { along: at.along - part.frameAt.along, across: at.across - part.frameAt.across };
    drawn.set(part, absolute(start, part.size));
    if (part.role !== 'rows' && part.role !== 'row') add(part.id, at, part.frameSize);
    for (const note of part.notes)
      add(note.id, { along: at.along + note.at.along, across: at.across + note.at.across }, note.frameSize);
    for (const child of part.children) visit(child, at);
  };
  for (const part of roots) visit(part, zero());
  return { frames, drawn };
}

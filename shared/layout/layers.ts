import { textWidth } from '../scene/text/text-width.ts';
import type { LayeredEdge, LayeredGraph, LayeredNode, LayeredPort, LayoutEngine } from './engine.ts';
import { onStep } from './flow.ts';
import type { LayoutOptions, Spacing } from './layout-options.ts';
import type { LevelLine } from './lines-between.ts';
import { meetsWithin, type Part } from './part.ts';

/** Labels are drawn on lines, wrapped when they are longer than this. */
const WIDEST_LABEL = 120;
const LABEL_HEIGHT = 16;

interface Level {
  readonly id: string;
  readonly parts: readonly Part[];
  readonly lines: readonly LevelLine[];
  /** What lines from outside lead to, and what they come from. */
  readonly entered: readonly Part[];
  readonly left: readonly Part[];
  readonly options: LayoutOptions;
  readonly spacing: Spacing;
  /** Connections lead right or left: labels lie along the lines. */
  readonly isLevel: boolean;
}

/** Puts connected parts into layers, one after the other as their lines lead. False: the engine did not. */
export async function placeInLayers(level: Level, engine: LayoutEngine): Promise<boolean> {
  const placed = await engine(graphOf(level));
  if (placed === undefined) return false;
  const at = new Map(placed.map((node) => [node.id, node]));
  const known = level.parts.map((part) => at.get(part.id));
  const left = Math.min(...known.map((node) => node?.x ?? 0));
  const top = Math.min(...known.map((node) => node?.y ?? 0));
  for (const part of level.parts) {
    const node = at.get(part.id);
    if (node === undefined) return false;
    part.at = { along: onStep(node.x - left), across: onStep(node.y - top) };
  }
  return true;
}

function graphOf(level: Level): LayeredGraph {
  const { parts, spacing, options } = level;
  const forward = withoutCycles(parts, level.lines, options.keepOrder);
  const ports = new Map<Part, Map<string, LayeredPort>>(parts.map((part) => [part, new Map()]));
  const portOf = (part: Part, end: Part, side: 'WEST' | 'EAST'): string => {
    const { across } = meetsWithin(end, part);
    const id = `${part.id} ${side} ${across}`;
    const x = side === 'WEST' ? 0 : part.size.along;
    ports.get(part)?.set(id, { id, x, y: across, width: 0, height: 0, layoutOptions: { 'elk.port.side': side } });
    return id;
  };
  const edges = new Map<string, LayeredEdge>();
  for (const { line, from, to, isTurned } of forward) {
    const [start, end] = isTurned ? [line.to, line.from] : [line.from, line.to];
    const [source, target] = [portOf(from, start, 'EAST'), portOf(to, end, 'WEST')];
    const key = `${source} ${target}`;
    const width = Math.min(WIDEST_LABEL, textWidth(line.label, 11, 500));
    const size = level.isLevel ? { width, height: LABEL_HEIGHT } : { width: LABEL_HEIGHT, height: width };
    edges.set(key, {
      id: `e${edges.size}`,
      sources: [source],
      targets: [target],
      layoutOptions: { 'elk.layered.priority.straightness': WEAK.has(line.kind) ? '1' : '10' },
      ...(line.label.trim() !== '' && { labels: [{ id: `l${edges.size}`, text: ' ', ...size }] }),
    });
  }
  return {
    id: level.id,
    layoutOptions: { ...FIXED, ...spacingOptions(spacing), ...(options.keepOrder ? AS_IT_WAS : {}) },
    children: [
      ...parts.map((part) => nodeOf(part, [...(ports.get(part)?.values() ?? [])], options)),
      ...[level.entered, level.left].flatMap((at, index) =>
        at.length === 0 ? [] : [outsideNode(OUTSIDE[index] ?? '')],
      ),
    ],
    edges: [...edges.values(), ...outsideEdges(level)],
  };
}

/** All that lies outside stands for itself before the first layer and after the last, so that what it leads to stands there. */
const OUTSIDE = ['<before', '<after'];

function outsideNode(id: string): LayeredNode {
  const at = id === OUTSIDE[0] ? 'FIRST_SEPARATE' : 'LAST_SEPARATE';
  return { id, width: 8, height: 8, layoutOptions: { 'elk.layered.layering.layerConstraint': at } };
}

function outsideEdges({ entered, left }: Level): readonly LayeredEdge[] {
  const weak = { 'elk.layered.priority.straightness': '0' };
  const [before = '', after = ''] = OUTSIDE;
  return [
    ...entered.map(({ id }): LayeredEdge => ({ id: `i${id}`, sources: [before], targets: [id], layoutOptions: weak })),
    ...left.map(({ id }): LayeredEdge => ({ id: `o${id}`, sources: [id], targets: [after], layoutOptions: weak })),
  ];
}

/** What hangs on something may stand aside for what flows. */
const WEAK: ReadonlySet<string> = new Set(['attach', 'control', 'dns', 'replication']);

function nodeOf(part: Part, ports: readonly LayeredPort[], { keepOrder }: LayoutOptions): LayeredNode {
  const was = keepOrder
    ? { x: part.middle.along - part.size.along / 2, y: part.middle.across - part.size.across / 2 }
    : {};
  return {
    id: part.id,
    width: part.size.along,
    height: part.size.across,
    ...was,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports,
  };
}

const FIXED = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.layered.compaction.postCompaction.strategy': 'EDGE_LENGTH',
  'elk.layered.layering.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.thoroughness': '12',
  'elk.aspectRatio': '1.6',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.randomSeed': '1',
};

/** Layers and the order in them from where things were. */
const AS_IT_WAS = {
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.crossingMinimization.strategy': 'INTERACTIVE',
  'elk.separateConnectedComponents': 'false',
};

function spacingOptions({ gap, step }: Spacing): Record<string, string> {
  return {
    'elk.spacing.nodeNode': String(gap),
    'elk.spacing.componentComponent': String(gap * 1.5),
    'elk.layered.spacing.nodeNodeBetweenLayers': String(step),
    'elk.spacing.edgeNode': '16',
    'elk.spacing.edgeEdge': '12',
    'elk.layered.spacing.edgeNodeBetweenLayers': '16',
    'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
    'elk.spacing.edgeLabel': '4',
  };
}

interface Forward extends LevelLine {
  readonly isTurned: boolean;
}

/**
 * Lines that lead back are turned, so that their ends stay on the sides where they are seen; where the order is kept, it says
 * what leads back.
 */
function withoutCycles(parts: readonly Part[], lines: readonly LevelLine[], keepOrder: boolean): readonly Forward[] {
  if (keepOrder) return lines.map((line) => directed(line, line.from.middle.along > line.to.middle.along));
  const next = new Map<Part, Set<Part>>();
  for (const { from, to } of lines) next.set(from, (next.get(from) ?? new Set()).add(to));
  const back = new Set<string>();
  const state = new Map<Part, 'open' | 'done'>();
  const visit = (part: Part): void => {
    state.set(part, 'open');
    for (const to of next.get(part) ?? []) {
      if (state.get(to) === 'open') back.add(`${part.id} ${to.id}`);
      else if (!state.has(to)) visit(to);
    }
    state.set(part, 'done');
  };
  const entered = new Set(lines.map(({ to }) => to));
  for (const part of [...parts.filter((one) => !entered.has(one)), ...parts]) if (!state.has(part)) visit(part);
  return lines.map((line) => directed(line, back.has(`${line.from.id} ${line.to.id}`)));
}

function directed(line: LevelLine, isTurned: boolean): Forward {
  return isTurned ? { ...line, from: line.to, to: line.from, isTurned } : { ...line, isTurned };
}

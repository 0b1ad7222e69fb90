import type { Diagram } from '../document/schema.ts';

/**
 * Steps on one side of the present, the nearest last. The near ones hold their diagram whole; of the far ones only what differs from
 * the diagram of the step after them is kept, so that many steps of a large diagram cost little more than what they changed.
 */
export type HistoryStack = readonly Step[];

/** `label` names the step. */
export type Step =
  | { readonly label: string; readonly diagram: Diagram }
  | { readonly label: string; readonly patch: DiagramPatch };

/** What makes an earlier diagram of a later one: elements that differ, `undefined` where there is none. */
export interface DiagramPatch {
  /** The earlier diagram without its elements. */
  readonly shell: Diagram;
  readonly nodes: RecordPatch<Diagram['nodes'][string]>;
  readonly connections: RecordPatch<Diagram['connections'][string]>;
}

interface RecordPatch<T> {
  readonly differing: ReadonlyMap<string, T | undefined>;
  /** All ids in their order, where they are not those of the later diagram. */
  readonly ids?: readonly string[];
}

/**
 * So many steps can be gone back or forth without putting a diagram together. Few, because what is derived of a diagram (its views, its
 * layout, its findings) is remembered as long as the diagram is, and is much larger.
 */
export const WHOLE_STEPS = 5;

export function pushed(stack: HistoryStack, label: string, diagram: Diagram, limit: number): HistoryStack {
  const next: Step[] = [...stack, { label, diagram }].slice(-limit);
  // One at a time: those before it are patches already.
  const at = next.length - WHOLE_STEPS - 1;
  const far = next[at];
  const nearer = next[at + 1];
  if (far !== undefined && nearer !== undefined && 'diagram' in far && 'diagram' in nearer)
    next[at] = { label: far.label, patch: patchFrom(nearer.diagram, far.diagram) };
  return next;
}

/** The nearest step; `present` is the diagram that it leads away from. */
export function nearestStep(
  stack: HistoryStack,
  present: Diagram,
): { readonly label: string; readonly diagram: Diagram } | undefined {
  const step = stack.at(-1);
  if (step === undefined || 'diagram' in step) return step;
  return { label: step.label, diagram: patched(present, step.patch) };
}

function patchFrom(later: Diagram, earlier: Diagram): DiagramPatch {
  return {
    shell: { ...earlier, nodes: NONE, connections: NONE },
    nodes: recordPatch(later.nodes, earlier.nodes),
    connections: recordPatch(later.connections, earlier.connections),
  };
}

const NONE = {};

function patched(later: Diagram, { shell, nodes, connections }: DiagramPatch): Diagram {
  return {
    ...shell,
    nodes: patchedRecord(later.nodes, nodes),
    connections: patchedRecord(later.connections, connections),
  };
}

function recordPatch<T>(later: Readonly<Record<string, T>>, earlier: Readonly<Record<string, T>>): RecordPatch<T> {
  const differing = new Map<string, T | undefined>();
  if (later === earlier) return { differing };
  const ids = Object.keys(earlier);
  const laterIds = Object.keys(later);
  for (const id of laterIds) if (earlier[id] !== later[id]) differing.set(id, earlier[id]);
  for (const id of ids) if (earlier[id] !== later[id]) differing.set(id, earlier[id]);
  const isSameOrder = ids.length === laterIds.length && ids.every((id, at) => id === laterIds[at]);
  return isSameOrder ? { differing } : { differing, ids };
}

function patchedRecord<T>(
  later: Readonly<Record<string, T>>,
  { differing, ids }: RecordPatch<T>,
): Readonly<Record<string, T>> {
  if (differing.size === 0 && ids === undefined) return later;
  const of = (id: string): T | undefined => (differing.has(id) ? differing.get(id) : later[id]);
  const record: Record<string, T> = {};
  for (const id of ids ?? Object.keys(later)) {
    const element = of(id);
    if (element !== undefined) record[id] = element;
  }
  return record;
}

import type { Diagram, Node, PropertyValue, Side } from '../document/schema.ts';
import { authoredService, authoredServiceId, otherSide, storedFace } from './authored-service.ts';
import { type Catalog, matchesAny, serviceOf } from './catalog.ts';
import type { Condition } from './schema.ts';
import type { Surroundings } from './surroundings.ts';

/** What a condition is asked of: one node, its stated properties and the nodes around it. */
export interface ConditionContext {
  readonly diagram: Diagram;
  readonly catalog: Catalog;
  readonly surroundings: Surroundings;
  readonly node: Node;
  /** The side that the neighbours are looked at, so that the answer does not depend on the side that is shown. */
  readonly side: Side;
  readonly property: (id: string) => PropertyValue | undefined;
}

/** True if every condition holds. An absent property meets no comparison: unknown is neither true nor false. */
export function meetsAll(conditions: readonly Condition[], context: ConditionContext): boolean {
  return conditions.every((condition) => meets(condition, context));
}

/** The part of a condition that looks at properties only; variants of a service use nothing else. */
export function meetsProperty(
  condition: Extract<Condition, { property: string }>,
  value: PropertyValue | undefined,
): boolean {
  if (condition.op === 'known') return (value !== undefined) === condition.value;
  if (value === undefined) return false;
  switch (condition.op) {
    case 'eq':
      return value === condition.value;
    case 'ne':
      return value !== condition.value;
    case 'in':
      return Array.isArray(condition.value) && condition.value.some((one) => one === value);
    case 'gt':
      return isNumber(value) && isNumber(condition.value) && value > condition.value;
    case 'gte':
      return isNumber(value) && isNumber(condition.value) && value >= condition.value;
    case 'lt':
      return isNumber(value) && isNumber(condition.value) && value < condition.value;
    case 'lte':
      return isNumber(value) && isNumber(condition.value) && value <= condition.value;
  }
}

function meets(condition: Condition, context: ConditionContext): boolean {
  if ('property' in condition) return meetsProperty(condition, context.property(condition.property));
  const { surroundings, node } = context;
  if ('neighbour' in condition) {
    const needsAll = condition.every === true;
    let hasAny = false;
    for (const id of surroundings.neighbours(node.id, condition.neighbour)) {
      if (!isOnBothSides(id, context)) continue;
      const fits =
        'is' in condition ? isSuchNeighbour(id, condition, context) : becomesOneOf(id, condition.becomes, context);
      if (fits !== needsAll) return fits;
      hasAny = true;
    }
    return needsAll && hasAny;
  }
  if ('place' in condition) {
    const there = condition.place === 'inside' ? surroundings.ancestors(node.id) : surroundings.descendants(node.id);
    // What a whole becomes may depend on what is in it, and that on nothing further.
    const mayLook = condition.place === 'inside' ? isAboutContents : undefined;
    return there.some((id) => becomesOneOf(id, condition.becomes, context, mayLook));
  }
  if ('inside' in condition)
    return surroundings.ancestors(node.id).some((id) => isOneOf(id, condition.inside, context));
  return surroundings.descendants(node.id).some((id) => isOneOf(id, condition.contains, context));
}

function isSuchNeighbour(
  id: string,
  { is, stating, beside }: Extract<Condition, { is: unknown }>,
  context: ConditionContext,
): boolean {
  if (!isOneOf(id, is, context)) return false;
  const node = context.diagram.nodes[id];
  if (stating !== undefined && (node === undefined || !meets(stating, contextOfNode(node, context)))) return false;
  if (beside === undefined) return true;
  const { surroundings } = context;
  const around = [...surroundings.ancestors(id), ...surroundings.neighbours(id, 'any')];
  return around.some((one) => isOneOf(one, beside, context));
}

/**
 * Looks at what was authored, on whichever side, so that deriving one face never depends on deriving another. What is pinned
 * does not turn: nothing on the other side can take in what stands beside it here.
 */
function isOneOf(nodeId: string, wanted: readonly string[], context: ConditionContext): boolean {
  const node = context.diagram.nodes[nodeId];
  if (node === undefined || staysHere(node, context)) return false;
  return matchesAny(authoredService(node, context.side, context.catalog), wanted);
}

function staysHere({ pinned }: Node, { side }: ConditionContext): boolean {
  return pinned === side;
}

/** What a person chose for the other side, else the row that the catalog takes. */
function becomesOneOf(
  nodeId: string,
  wanted: readonly string[],
  context: ConditionContext,
  mayLook: (condition: Condition) => boolean = () => false,
): boolean {
  const { diagram, catalog, side } = context;
  const node = diagram.nodes[nodeId];
  if (node === undefined || staysHere(node, context)) return false;
  const chosen = storedFace(node, otherSide(side))?.service;
  if (chosen !== undefined) return matchesAny(serviceOf(catalog, chosen), wanted);
  const row = catalog.equivalencesFrom
    .get(authoredServiceId(node, side))
    ?.find(
      ({ when = [] }) =>
        when.every((one) => !looksAtWhatBecomes(one) || mayLook(one)) && meetsAll(when, contextOfNode(node, context)),
    );
  return row !== undefined && row.to !== null && matchesAny(serviceOf(catalog, row.to), wanted);
}

function isAboutContents(condition: Condition): boolean {
  return 'place' in condition && condition.place === 'contains';
}

/** One step and no further: what two neighbours become must not depend on each other. */
function looksAtWhatBecomes(condition: Condition): boolean {
  return 'becomes' in condition;
}

function contextOfNode(node: Node, context: ConditionContext): ConditionContext {
  const own = storedFace(node, context.side)?.properties ?? {};
  return { ...context, node, property: (id) => own[id] ?? node.properties[id] };
}

/** What only the side has that a node comes from is not there to decide what it becomes. */
function isOnBothSides(nodeId: string, { diagram, side }: ConditionContext): boolean {
  return diagram.nodes[nodeId]?.only !== side;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

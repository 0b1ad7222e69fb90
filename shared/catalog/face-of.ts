import type { Diagram, Node, Properties, PropertyValue, Side } from '../document/schema.ts';
import { wholeOn } from '../document/whole-on.ts';
import { authoredService, authoredServiceId, otherSide, storedFace } from './authored-service.ts';
import { type Catalog, serviceOf } from './catalog.ts';
import { type ConditionContext, meetsAll } from './condition.ts';
import type { Origin } from './handed-settings.ts';
import { withoutOtherEngines } from './other-engine.ts';
import type { Equivalence, Service } from './schema.ts';
import { surroundingsOf } from './surroundings.ts';

/** How a node appears on one side. */
export interface ResolvedFace {
  readonly service: Service;
  /** Everything stated or derived for this side: derived settings, overlaid by shared and by side-only properties. */
  readonly properties: Properties;
  /** shown: as its service. absent: no counterpart here, shown as it is and marked. absorbed: built in here, hidden. */
  readonly state: 'shown' | 'absent' | 'absorbed';
  /** authored: a person gave it for this side. derived: from the other side through `equivalence`. neutral: same on both. */
  readonly origin: 'authored' | 'derived' | 'neutral' | 'pinned';
  readonly equivalence?: Equivalence | undefined;
  /** Where it is derived: all the rows that apply, `equivalence` first. */
  readonly candidates?: readonly Equivalence[];
  /** Absorbed by this one node: its connections lead there. */
  readonly into?: string;
  /** In a view: by property, the built-in frame that states it for this node. */
  readonly inherited?: Readonly<Record<string, Origin>>;
}

/** The face of a node on a side: what is stored for it, else what the catalog derives. Pure; stored data always wins. */
export function faceOf(node: Node, side: Side, diagram: Diagram, catalog: Catalog): ResolvedFace {
  const isElsewhere = node.pinned !== undefined && node.pinned !== side;
  const face = isElsewhere ? pinnedFace(node, node.pinned, diagram, catalog) : faceAlone(node, side, diagram, catalog);
  const into = wholeOn(diagram, node, side);
  return into === undefined ? face : { ...face, state: 'absorbed', into };
}

/** What is pinned is on both sides what it is on its cloud: `wholeOn` and `sideOf` hold to that too. */
function pinnedFace(node: Node, home: Side, diagram: Diagram, catalog: Catalog): ResolvedFace {
  const face = faceAlone(node, home, diagram, catalog);
  return face.origin === 'neutral' ? face : { ...face, origin: 'pinned' };
}

function faceAlone(node: Node, side: Side, diagram: Diagram, catalog: Catalog): ResolvedFace {
  const authoredId = authoredServiceId(node, side);
  if (authoredId.startsWith('neutral.')) {
    const properties = merged(NOTHING, node.properties, node.faces.neutral?.properties);
    return { service: serviceOf(catalog, authoredId), properties, state: 'shown', origin: 'neutral' };
  }
  const stored = storedFace(node, side);
  if (stored?.service !== undefined) {
    const properties = merged(NOTHING, node.properties, stored.properties);
    return {
      service: serviceOf(catalog, stored.service),
      properties,
      state: stored.state ?? 'shown',
      origin: 'authored',
    };
  }
  const candidates = equivalencesFor(node, side, diagram, catalog);
  const equivalence = candidates[0];
  const isTwin = equivalence !== undefined && equivalence.effect === 'twin' && equivalence.to !== null;
  const derived = isTwin ? (equivalence.set ?? NOTHING) : NOTHING;
  const otherwise = isTwin ? 'shown' : equivalence?.effect === 'absorbed' ? 'absorbed' : 'absent';
  return {
    service: serviceOf(catalog, isTwin ? (equivalence.to ?? authoredId) : authoredId),
    properties: merged(derived, node.properties, stored?.properties),
    state: stored?.state ?? otherwise,
    origin: 'derived',
    equivalence,
    candidates,
  };
}

const NOTHING: Properties = {};

/** The rows that apply to the node on `side`, the default first. Empty: the catalog has no answer. */
export function equivalencesFor(node: Node, side: Side, diagram: Diagram, catalog: Catalog): readonly Equivalence[] {
  const all = catalog.equivalencesFrom.get(authoredServiceId(node, otherSide(side)));
  if (all === undefined) return [];
  const rows = withoutClusters(all, node, otherSide(side), diagram, catalog);
  // Most services have the same rows wherever they stand, and ten thousand copies of a list are slow.
  if (!rows.some(({ when }) => when !== undefined)) return rows;
  const context = conditionContext(node, otherSide(side), diagram, catalog);
  const applying = rows.filter((row) => row.when === undefined || meetsAll(row.when, context));
  return withoutOtherEngines(applying, context.property('engine'), catalog);
}

const CLUSTER = 'container-cluster';
const isCluster = ({ traits }: Service): boolean => traits.includes(CLUSTER);
const partRows = new WeakMap<readonly Equivalence[], readonly Equivalence[]>();

/** What runs in a cluster becomes something that runs in one: no cluster stands in another. */
function withoutClusters(
  rows: readonly Equivalence[],
  node: Node,
  from: Side,
  diagram: Diagram,
  catalog: Catalog,
): readonly Equivalence[] {
  const parts = partRows.get(rows) ?? rows.filter(({ to }) => to === null || !isCluster(serviceOf(catalog, to)));
  partRows.set(rows, parts);
  // Most services never become one.
  if (parts.length === rows.length || parts.length === 0 || isCluster(authoredService(node, from, catalog)))
    return rows;
  const isInCluster = surroundingsOf(diagram)
    .ancestors(node.id)
    .some((id) => isCluster(serviceOf(catalog, authoredServiceId(diagram.nodes[id] ?? node, from))));
  return isInCluster ? parts : rows;
}

/** Conditions look at the side the node comes from: a setting of the derived side cannot decide what is derived. */
function conditionContext(node: Node, from: Side, diagram: Diagram, catalog: Catalog): ConditionContext {
  const stored = storedFace(node, from)?.properties ?? {};
  return {
    diagram,
    catalog,
    surroundings: surroundingsOf(diagram),
    node,
    side: from,
    property: (id): PropertyValue | undefined => stored[id] ?? node.properties[id],
  };
}

/** Most nodes state settings in one place or in none, and ten thousand copies of them are slow. */
function merged(derived: Properties, stated: Properties, own: Properties | undefined): Properties {
  if (own !== undefined && !isEmpty(own)) return { ...derived, ...stated, ...own };
  return isEmpty(derived) ? stated : { ...derived, ...stated };
}

function isEmpty(properties: Properties): boolean {
  for (const _ in properties) return false;
  return true;
}

import type { Catalog } from '../catalog/catalog.ts';
import { type SideView, viewSide } from '../catalog/side-view.ts';
import { connectionsOf } from '../document/queries.ts';
import type { Diagram, Side } from '../document/schema.ts';
import type { Finding } from '../validation/finding.ts';
import { type FindingSummary, summarise } from '../validation/summary.ts';
import { validate } from '../validation/validate.ts';
import type { FlipRow } from './flip-row.ts';
import { flipRows } from './flip-rows.ts';
import { isOpen, newFindings } from './new-findings.ts';

/**
 * How an element differs between the sides. close, partial: its twin is not the same. absent: nothing stands for it there.
 * built-in: the other side has no box for it. only-here: the other side does not have it at all.
 */
export const DIFFERENCES = ['close', 'partial', 'absent', 'built-in', 'only-here'] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** What tells one side from the other. */
export interface OneSide {
  readonly side: Side;
  readonly view: SideView;
  /** By element that this side shows; what is the same on both sides is missing. */
  readonly marks: ReadonlyMap<string, Difference>;
  /** Nodes without a box here that the other side draws: built in. */
  readonly hidden: ReadonlySet<string>;
  /** Open findings that the other side does not have, or has in a milder form. */
  readonly findings: readonly Finding[];
  readonly summary: FindingSummary;
}

export interface SideDifferences {
  readonly sides: Readonly<Record<Side, OneSide>>;
  /** What becomes of each node on the way from the side that is shown. */
  readonly rows: ReadonlyMap<string, FlipRow>;
}

/**
 * The same diagram on both sides, and where they differ. `today` is an ISO date for lifecycle rules; `editing`: findings are
 * those of a diagram that is being drawn.
 */
export function sideDifferences(
  diagram: Diagram,
  catalog: Catalog,
  options: { readonly today: string; readonly editing?: boolean },
): SideDifferences {
  const aws = viewSide(diagram, 'aws', catalog);
  const azure = viewSide(diagram, 'azure', catalog);
  const turned = diagram.provider === 'aws' ? flipRows(aws, azure) : flipRows(azure, aws);
  const rows = new Map(turned.map((row) => [row.node, row]));
  const found = {
    aws: validate(diagram, 'aws', catalog, options),
    azure: validate(diagram, 'azure', catalog, options),
  };
  return {
    rows,
    sides: {
      aws: oneSide(aws, azure, rows, found.aws, found.azure),
      azure: oneSide(azure, aws, rows, found.azure, found.aws),
    },
  };
}

function oneSide(
  view: SideView,
  other: SideView,
  rows: ReadonlyMap<string, FlipRow>,
  own: readonly Finding[],
  others: readonly Finding[],
): OneSide {
  const marks = new Map<string, Difference>();
  for (const id of view.nodes.keys()) {
    const difference = differenceOf(id, view, other, rows.get(id));
    if (difference !== undefined) marks.set(id, difference);
  }
  for (const id of linesOnlyIn(view, other)) marks.set(id, 'only-here');
  return {
    side: view.side,
    view,
    marks,
    hidden: new Set([...view.absorbed.keys()].filter((id) => other.nodes.has(id))),
    findings: newFindings(own.filter(isOpen), others.filter(isOpen)),
    summary: summarise(own),
  };
}

function differenceOf(id: string, view: SideView, other: SideView, row: FlipRow | undefined): Difference | undefined {
  const there = other.nodes.get(id);
  if (there === undefined) return other.absorbed.has(id) ? 'built-in' : 'only-here';
  // A service of its own cloud is at home: it is its place on the other side that has nothing for it.
  if (there.face.state === 'absent' || view.nodes.get(id)?.face.state === 'absent') return 'absent';
  if (row === undefined || row.effect === 'same' || row.fidelity === 'exact') return undefined;
  return row.fidelity === 'close' ? 'close' : 'partial';
}

/** A line of something that is built in on the other side is gone with it, and says nothing of its own. */
function linesOnlyIn({ side, diagram, nodes }: SideView, other: SideView): readonly string[] {
  const isDrawn = (id: string): boolean => nodes.has(id) && other.nodes.has(id);
  return connectionsOf(diagram)
    .filter(({ only, from, to }) => only === side && isDrawn(from) && isDrawn(to))
    .map(({ id }) => id);
}

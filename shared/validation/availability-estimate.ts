import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { type PathElement, pathElements } from './request-path.ts';

/** The SLAs in series: what the providers promise for all that a request needs, multiplied. */
export interface AvailabilityEstimate {
  /** In percent; undefined: no SLA on the path is known. */
  readonly percent: number | undefined;
  /** What was multiplied, in the order in which a request comes by; several nodes that stand in for one another count once. */
  readonly elements: readonly EstimatedElement[];
  /** On the path as well, but their SLA is not known, or depends on a setting that is not stated. */
  readonly unknown: readonly (readonly ViewNode[])[];
}

export interface EstimatedElement {
  readonly nodes: readonly ViewNode[];
  readonly percent: number;
  /** False: the catalog's figure was not confirmed in its source. */
  readonly isConfirmed: boolean;
}

/** More digits than any SLA has. */
const MILLION = 1_000_000;

/**
 * A rough lower bound for a summary, and what it is not: no measurement and no forecast. An SLA says below which share of a month the
 * provider refunds a part of the bill; services mostly run better and sometimes worse, the application itself fails far more often,
 * and failures are seldom independent. A second node in a tier or region is not counted as an improvement, since no SLA says what it
 * is worth. What is unknown is left out, so with `unknown` the product is too high.
 */
export function availabilityEstimate(view: SideView): AvailabilityEstimate {
  const path = pathElements(view);
  const elements = path.flatMap(estimated);
  const unknown = path.filter(({ sla }) => sla?.isSettled !== true).map(({ nodes }) => nodes);
  const share = elements.reduce((product, { percent }) => product * (percent / 100), 1);
  const percent = elements.length === 0 ? undefined : Math.round(share * MILLION * 100) / MILLION;
  return { percent, elements, unknown };
}

function estimated({ nodes, sla }: PathElement): readonly EstimatedElement[] {
  if (sla?.isSettled !== true) return [];
  return [{ nodes, percent: sla.percent, isConfirmed: sla.fact.status === 'checked' }];
}

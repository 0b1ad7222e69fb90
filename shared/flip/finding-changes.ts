import type { Catalog } from '../catalog/catalog.ts';
import type { Diagram, Side } from '../document/schema.ts';
import { type Finding, SEVERITIES } from '../validation/finding.ts';
import { validate } from '../validation/validate.ts';

export interface FindingChanges {
  /** Findings of the design that only the side flipped to has, or that are graver there. */
  readonly gained: readonly Finding[];
  /** Findings of the design that only the side flipped from has. */
  readonly lost: readonly Finding[];
  /** How many both sides have. */
  readonly stay: number;
  /** What only restructuring for the new side mends: one line per cause, counted apart from the design. */
  readonly restructuring: readonly Finding[];
}

/** Compares what the rules say of the diagram on both sides. Suppressed findings are left out: the person has answered them. */
export function compareFindings(
  diagram: Diagram,
  from: Side,
  to: Side,
  catalog: Catalog,
  options: { readonly today: string },
): FindingChanges {
  const before = validate(diagram, from, catalog, options).filter(isOpen);
  const after = validate(diagram, to, catalog, options).filter(isOpen);
  const known = new Map(before.map((finding) => [keyOf(finding), rankOf(finding)]));
  const isNew = (finding: Finding): boolean =>
    rankOf(finding) < (known.get(keyOf(finding)) ?? Number.POSITIVE_INFINITY);
  const afterKeys = new Set(after.map(keyOf));
  const design = after.filter((finding) => !finding.structural);
  return {
    gained: design.filter(isNew),
    lost: before.filter((finding) => !finding.structural && !afterKeys.has(keyOf(finding))),
    stay: design.filter((finding) => !isNew(finding)).length,
    restructuring: after.filter((finding) => finding.structural),
  };
}

function isOpen(finding: Finding): boolean {
  return finding.suppressed === null;
}

/** 0 is the gravest. */
function rankOf({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

/** The same rule about the same elements is the same finding, whatever numbers stand in its message. */
function keyOf(finding: Finding): string {
  return `${finding.rule} ${[...finding.nodes].sort().join(' ')} ${[...finding.connections].sort().join(' ')}`;
}

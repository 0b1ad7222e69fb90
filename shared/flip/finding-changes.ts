import type { Catalog } from '../catalog/catalog.ts';
import type { Diagram, Side } from '../document/schema.ts';
import type { Finding } from '../validation/finding.ts';
import { validate } from '../validation/validate.ts';
import { isOpen, likenessKey, newFindings } from './new-findings.ts';

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
  const design = after.filter((finding) => !finding.structural);
  const gained = newFindings(design, before);
  const afterKeys = new Set(after.map(likenessKey));
  return {
    gained,
    lost: before.filter((finding) => !finding.structural && !afterKeys.has(likenessKey(finding))),
    stay: design.length - gained.length,
    restructuring: after.filter((finding) => finding.structural),
  };
}

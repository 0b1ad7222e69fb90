import fc from 'fast-check';
import { describe, test } from 'vitest';
import { otherSide } from '../../../shared/catalog/authored-service.ts';
import type { Diagram, Side } from '../../../shared/document/schema.ts';
import { SUGGESTION_KINDS } from '../../../shared/flip/suggestions/kinds.ts';
import { arbitraryDesign } from '../../support/arbitrary-design.ts';
import { arbitraryNetwork } from '../../support/arbitrary-network.ts';
import { laidOut } from '../../support/laid-out.ts';
import { runs } from '../../support/property-runs.ts';
import { arbitraryCompute } from './compute/arbitrary-compute.ts';
import { carriedOut } from './harness.ts';

const ALL = SUGGESTION_KINDS.map(({ meta }) => meta.id);
const SIDES: readonly Side[] = ['aws', 'azure'];

/** What one kind leaves behind the next one finds: each is held to its promises there as well. */
describe('all kinds of suggestions together keep every promise', () => {
  test.each(SIDES)('of networks flipped to %s', (side) => {
    check(arbitraryNetwork(otherSide(side)), side, 25);
  });

  test.each(SIDES)('of what computes on %s', (side) => {
    check(arbitraryCompute(), side, 40);
  });

  test.each(SIDES)('of any design on %s', (side) => {
    check(arbitraryDesign().map(laidOut), side, 25);
  });
});

function check(designs: fc.Arbitrary<Diagram>, side: Side, count: number): void {
  fc.assert(
    fc.property(designs, (design) => void carriedOut(design, side, ALL)),
    runs(count),
  );
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDiagram } from '../../../../shared/document/parse.ts';
import type { Diagram, Side } from '../../../../shared/document/schema.ts';
import { COMPUTE_KINDS } from '../../../../shared/flip/suggestions/compute-kinds.ts';
import { arbitraryDesign } from '../../../support/arbitrary-design.ts';
import { laidOut } from '../../../support/laid-out.ts';
import { runs } from '../../../support/property-runs.ts';
import { carriedOut } from '../harness.ts';
import { arbitraryCompute } from './arbitrary-compute.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'examples');
const drawn = readdirSync(folder).filter((file) => file.endsWith('.skyflip'));
const kinds = COMPUTE_KINDS.map(({ meta }) => meta.id);
const SIDES: readonly Side[] = ['aws', 'azure'];

describe('what compute suggests', () => {
  test.each(drawn.flatMap((file) => SIDES.map((side) => [file, side] as const)))(
    '%s keeps every promise on %s',
    (file, side) => {
      const parsed = parseDiagram(readFileSync(join(folder, file), 'utf8'));
      if (!parsed.ok) throw new Error(file);
      expect(() => carriedOut(parsed.value, side, kinds)).not.toThrow();
    },
  );

  test.each(SIDES)('keeps every promise where much is suggested on %s', (side) => {
    const seen = new Set<string>();
    const property = fc.property(arbitraryCompute(), (design: Diagram) => {
      for (const { kind } of carriedOut(design, side, kinds).done) seen.add(kind);
    });
    // Whatever is explored, a kind that none of these designs calls for is always missed.
    fc.assert(property, { numRuns: 150, seed: 21 });
    const ofSide = COMPUTE_KINDS.filter(({ meta }) => meta.sides.includes(side)).map(({ meta }) => meta.id);
    expect([...seen].sort()).toEqual([...ofSide].sort());
    fc.assert(property, { ...runs(100), seed: runs(100).seed + 1 });
  });

  // As a person would draw it: a frame around what lies on something else lies on that too, by nobody's fault.
  test.each(SIDES)('keeps every promise in any design on %s', (side) => {
    fc.assert(
      fc.property(arbitraryDesign(), (design: Diagram) => void carriedOut(laidOut(design), side, kinds)),
      runs(120),
    );
  });
});
